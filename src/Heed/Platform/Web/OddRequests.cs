using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Platform.Web;

/// <summary>Requests that no page of ours makes are refused in words and are never an error of the program.</summary>
internal static class OddRequests
{
    private const string Methods = "GET, HEAD, POST, OPTIONS";

    /// <summary>Outermost: when not even the page of problems can be made, as without a database, a page that needs nothing.</summary>
    public static void UseLastResort(this WebApplication app) =>
        app.Use(
            async (http, next) =>
            {
                try
                {
                    await next(http);
                }
#pragma warning disable CA1031 // Whatever it was has been logged, and the visitor is told something.
                catch (Exception) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
                {
                    http.Response.Clear();
                    http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                    http.Response.Headers.RetryAfter = "60";
                    http.Response.Headers.CacheControl = "no-store";
                    http.Response.ContentType = "text/html; charset=utf-8";
                    await http.Response.WriteAsync(LastResort);
                }
            }
        );

    /// <summary>A body that cannot be read is the sender's to mend: 400, or what the server says of its size.</summary>
    public static void UseReadableForms(this WebApplication app) =>
        app.Use(
            async (http, next) =>
            {
                try
                {
                    await next(http);
                }
                catch (Exception unreadable) when (!http.Response.HasStarted && StatusOf(unreadable, http) is not null)
                {
                    http.Response.Clear();
                    http.Response.StatusCode = StatusOf(unreadable, http)!.Value;
                }
            }
        );

    /// <summary>Pages answer to GET, HEAD and POST. Which of these a page has is asked by <see cref="HandlerFilter"/>.</summary>
    public static void UsePageMethods(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                var method = http.Request.Method;
                if (
                    http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null
                    || HttpMethods.IsGet(method)
                    || HttpMethods.IsHead(method)
                    || HttpMethods.IsPost(method)
                )
                    return next(http);
                http.Response.Headers.Allow = Methods;
                http.Response.StatusCode = HttpMethods.IsOptions(method)
                    ? StatusCodes.Status204NoContent
                    : StatusCodes.Status405MethodNotAllowed;
                return Task.CompletedTask;
            }
        );

    private static int? StatusOf(Exception exception, HttpContext http) =>
        exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            AntiforgeryValidationException => StatusCodes.Status400BadRequest,
            InvalidDataException
            or IOException
                when HttpMethods.IsPost(http.Request.Method)
                    && http.Request.HasFormContentType
                    && http.Features.Get<IFormFeature>()?.Form is null => StatusCodes.Status400BadRequest,
            _ => null,
        };

    private const string LastResort = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Sorry, there is a problem</title></head>
        <body><main><h1>Sorry, there is a problem</h1>
        <p>We cannot show this page just now. Try again in a few minutes.</p>
        <p>If somebody is in danger, call 999.</p></main></body></html>
        """;
}

/// <summary>A page that has no handler for what was asked would be shown without anything loaded: it is refused instead.</summary>
internal sealed class HandlerFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is not null)
            await next();
        else if (HttpMethods.IsPost(context.HttpContext.Request.Method))
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        else if (context.ActionDescriptor.HandlerMethods.Any(handler => HttpMethods.IsGet(handler.HttpMethod)))
            context.Result = new NotFoundResult();
        else
            await next();
    }
}

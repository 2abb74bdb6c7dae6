using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Heed.Platform.Forms;

/// <summary>
/// Runs around every posted form. A form that did not come from this site is shown again with what was typed. A form that was sent
/// twice gets the answer of the first. What the handler writes and the receipt are one transaction, begun with the first write.
/// </summary>
/// <remarks>A singleton: it resolves its services only when a form is posted, which most requests do not do.</remarks>
public sealed class IdempotentFormFilter : IAsyncPageFilter
{
    /// <summary>The hidden field that the form tag helper adds.</summary>
    public const string Field = "__once";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || context.HandlerInstance is not FormPage page)
        {
            await next();
            return;
        }
        var cancel = context.HttpContext.RequestAborted;
        if (
            !await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
        )
            context.Result = await RefuseAsync(page, cancel);
        else if (page.GetType().GetCustomAttribute<OwnCommitAttribute>() is not null)
            await next();
        else if (!Guid.TryParse(context.HttpContext.Request.Form[Field], out var once))
            context.Result = await RefuseAsync(page, cancel);
        else
            await RunOnceAsync(context, next, KeyOf(once, context.HttpContext), cancel);
    }

    private static Task<IActionResult> RefuseAsync(FormPage page, CancellationToken cancel)
    {
        page.ModelState.AddModelError(
            "",
            "This page was open for too long, so we could not be sure the form came from you. Check what you entered and send it again."
        );
        return page.RedisplayAsync(cancel);
    }

    private static async Task RunOnceAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next,
        string key,
        CancellationToken cancel
    )
    {
        var services = context.HttpContext.RequestServices;
        await using var form = new FormTransaction(
            services.GetRequiredService<HeedDb>(),
            key,
            services.GetRequiredService<TimeProvider>()
        );
        if (await form.EarlierAsync(cancel) is { } earlier)
        {
            context.Result = new LocalRedirectResult(earlier);
            return;
        }
        form.Offer();
        var done = await next();
        try
        {
            if (done.Exception is null && LocationOf(done.Result, context) is { } location)
            {
                await form.CommitAsync(location, cancel);
                return;
            }
        }
        catch (FormTakenException taken)
        {
            done.Exception = taken;
        }
        await form.RollbackAsync();
        // A second sending that ran beside the first saw what the first had done, and was refused or broke for it.
        if (await form.EarlierAsync(cancel) is { } first)
            (done.Exception, done.Result) = (null, new LocalRedirectResult(first));
    }

    /// <summary>A repeat is the same content, sent by the same person to the same handler: anything else is another form.</summary>
    private static string KeyOf(Guid once, HttpContext http)
    {
        using var key = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add($"{once:N}|{http.Request.Path}|{http.Request.Query["handler"]}|{http.User.PersonId():N}");
        foreach (var (name, values) in http.Request.Form.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            // The tokens of the form itself, which say nothing.
            if (name.StartsWith("__", StringComparison.Ordinal))
                continue;
            Add(name);
            foreach (var value in values)
                Add(value ?? "");
        }
        foreach (var file in http.Request.Form.Files)
            Add($"{file.Name}|{file.FileName}|{file.Length}");
        return Convert.ToHexStringLower(key.GetHashAndReset());

        void Add(string part)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            key.AppendData(BitConverter.GetBytes(bytes.Length));
            key.AppendData(bytes);
        }
    }

    private static string? LocationOf(IActionResult? result, PageHandlerExecutingContext context) =>
        result switch
        {
            RedirectResult redirect => redirect.Url,
            LocalRedirectResult redirect => redirect.Url,
            RedirectToPageResult redirect => new Microsoft.AspNetCore.Mvc.Routing.UrlHelper(context).Page(redirect),
            _ => null,
        };
}

using Heed.Platform.Data;
using Heed.Platform.Layout;
using Heed.Platform.Web;
using Microsoft.AspNetCore.Authorization;

namespace Heed.Platform.Setup;

internal static class Pipeline
{
    /// <summary>The middleware, outermost first.</summary>
    public static void UseHeed(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseLastResort();
        app.UseExceptionHandler(PlatformLinks.Layout.Problem.ProblemPage());
        app.UseStatusCodePagesWithReExecute(PlatformLinks.Layout.Problem.ProblemPage() + "/{0}");
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = KeepHashedFiles });
        app.UseReadableForms();
        app.UsePlainInput();
        app.UseRouting();
        app.UseNotTraced();
        app.UseRateLimits();
        app.UsePageMethods();
        app.UseShortCircuits();
        app.UseOutputCache();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapPlatformPages();
        app.MapGet("/health", HealthAsync);
    }

    /// <summary>Only pages that are open to everybody may short-circuit. A page that needs to know the visitor goes through the whole pipeline.</summary>
    private static void UseShortCircuits(this WebApplication app) =>
        app.Use(
            (http, next) =>
                http.GetEndpoint()?.Metadata is { } page
                && page.GetMetadata<IShortCircuit>() is { } early
                && page.GetMetadata<IAuthorizeData>() is null
                    ? early.AnswerAsync(http, app.Services, next)
                    : next(http)
        );

    private static void KeepHashedFiles(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext file)
    {
        if (file.Context.Request.Path.StartsWithSegments("/build"))
            file.Context.Response.Headers.CacheControl = "public,max-age=31536000,immutable";
    }

    private static async Task<IResult> HealthAsync(DatabaseState state, CancellationToken cancel) =>
        await state.IsReadyAsync(cancel)
            ? Results.Text("ready")
            : Results.Text(
                "not ready: the database does not answer or needs heed migrate",
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
}

using System.Net;
using System.Threading.RateLimiting;
using Heed.Platform.Doors;
using Microsoft.AspNetCore.Diagnostics;

namespace Heed.Platform.Web;

/// <summary>
/// Limits on what one address may send, kept in memory only and never with an answer: generous enough for a school or a
/// library behind one address, too slow for a flood. Section "RateLimits" of the settings.
/// </summary>
public sealed record RateLimitSettings
{
    /// <summary>Forms that one address may send in a minute on public pages.</summary>
    public int PublicFormsAMinute { get; init; } = 120;

    /// <summary>Attempts to sign in that one address may make in a minute.</summary>
    public int SignInsAMinute { get; init; } = 20;

    /// <summary>Forms that one address may send to the desk in a minute, signed in or not: an office of many may share one.</summary>
    public int DeskFormsAMinute { get; init; } = 600;
}

internal static class RateLimits
{
    /// <summary>Limits forms and sign-ins; other requests pass unchecked.</summary>
    public static void UseRateLimits(this WebApplication app) => app.UseWhen(IsForm, limited => limited.UseRateLimiter());

    /// <summary>Whether the request counts. The page that says "too many" does not.</summary>
    private static bool IsForm(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.Features.Get<IStatusCodeReExecuteFeature>() is null;

    public static void AddRateLimits(this IServiceCollection services, RateLimitSettings settings) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (IPAddress?, int)>(context =>
            {
                var most = MostOf(context, settings);
                return RateLimitPartition.GetSlidingWindowLimiter(
                    (context.Connection.RemoteIpAddress, most),
                    _ => new SlidingWindowRateLimiterOptions
                    {
                        PermitLimit = most,
                        Window = TimeSpan.FromMinutes(1),
                        SegmentsPerWindow = 6,
                    }
                );
            });
        });

    private static int MostOf(HttpContext http, RateLimitSettings settings) =>
        http.Request.Path.StartsWithSegments(http.RequestServices.GetRequiredService<DeskAddresses>().SignIn)
            ? settings.SignInsAMinute
        : DeskAddresses.IsDesk(http.Request.Path) ? settings.DeskFormsAMinute
        : settings.PublicFormsAMinute;
}

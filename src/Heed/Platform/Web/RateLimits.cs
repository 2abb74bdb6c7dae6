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
}

internal static class RateLimits
{
    /// <summary>Limits public forms and sign-ins; other requests pass unchecked.</summary>
    public static void UseRateLimits(this WebApplication app) => app.UseWhen(IsPublicForm, limited => limited.UseRateLimiter());

    /// <summary>Whether the request counts. The page that says "too many" does not.</summary>
    private static bool IsPublicForm(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method)
        && !DeskAddresses.IsDesk(http.Request.Path)
        && http.Features.Get<IStatusCodeReExecuteFeature>() is null;

    public static void AddRateLimits(this IServiceCollection services, RateLimitSettings settings) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (IPAddress?, bool)>(context =>
            {
                var addresses = context.RequestServices.GetRequiredService<DeskAddresses>();
                var signIn = context.Request.Path.StartsWithSegments(addresses.SignIn);
                return RateLimitPartition.GetSlidingWindowLimiter(
                    (context.Connection.RemoteIpAddress, signIn),
                    _ => new SlidingWindowRateLimiterOptions
                    {
                        PermitLimit = signIn ? settings.SignInsAMinute : settings.PublicFormsAMinute,
                        Window = TimeSpan.FromMinutes(1),
                        SegmentsPerWindow = 6,
                    }
                );
            });
        });
}

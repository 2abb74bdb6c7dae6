using System.Threading.RateLimiting;

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
    public static void AddRateLimits(this IServiceCollection services, RateLimitSettings settings) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            {
                var again = context.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is not null;
                // The page that says "too many" is not itself one too many.
                if (again || !HttpMethods.IsPost(context.Request.Method) || context.Request.Path.StartsWithSegments("/desk"))
                    return RateLimitPartition.GetNoLimiter("");
                var signIn = context.Request.Path.StartsWithSegments("/sign-in");
                var who = $"{context.Connection.RemoteIpAddress}|{signIn}";
                return RateLimitPartition.GetSlidingWindowLimiter(
                    who,
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

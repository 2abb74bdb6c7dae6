using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Heed.Consultations.Respond;

/// <summary>Few attempts to withdraw from one address in a minute: enough for a slip of the pen, useless for guessing.</summary>
internal static class WithdrawalLimit
{
    public const string Policy = "withdraw";
    private const int AttemptsAMinute = 20;

    public static void Add(IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(options =>
            options.AddPolicy(
                Policy,
                http =>
                    HttpMethods.IsPost(http.Request.Method)
                        ? RateLimitPartition.GetFixedWindowLimiter(
                            http.Connection.RemoteIpAddress?.ToString() ?? "",
                            _ => new FixedWindowRateLimiterOptions
                            {
                                PermitLimit = AttemptsAMinute,
                                Window = TimeSpan.FromMinutes(1),
                            }
                        )
                        : RateLimitPartition.GetNoLimiter("reads")
            )
        );
}

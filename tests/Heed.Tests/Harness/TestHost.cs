using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heed.Tests.Harness;

/// <summary>The real program in this process: its own services, on a test server, with the test's clock, its timetable stopped.</summary>
public static class TestHost
{
    /// <summary>Builds the program; a test starts it.</summary>
    /// <param name="place">The test's database.</param>
    /// <param name="clock">The test's clock, or null for the clock on the wall.</param>
    /// <param name="log">Where warnings go.</param>
    /// <param name="settings">Settings by name, such as <c>RateLimits:PublicFormsAMinute</c>.</param>
    /// <param name="adjust">Further changes.</param>
    public static WebApplication Build(
        DataLocation place,
        TimeProvider? clock,
        TestLog? log = null,
        IReadOnlyDictionary<string, string>? settings = null,
        Action<WebApplicationBuilder>? adjust = null
    )
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["RateLimits:PublicFormsAMinute"] = "1000000",
            ["RateLimits:SignInsAMinute"] = "1000000",
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            all[name] = value;
        return HeedProgram.Build(
            place,
            settingsFile: null,
            [.. all.SelectMany(setting => new[] { "--" + setting.Key, setting.Value })],
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.ClearProviders();
                if (log is not null)
                    builder.Logging.AddProvider(log);
                if (clock is not null)
                    builder.Services.Replace(ServiceDescriptor.Singleton(clock));
                var timetable = builder.Services.Single(service =>
                    service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(Timetable)
                );
                builder.Services.Remove(timetable);
                adjust?.Invoke(builder);
            }
        );
    }
}

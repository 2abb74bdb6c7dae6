using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Heed.Platform.Setup;

/// <summary>Settings of traces and figures about the running program (section "Telemetry").</summary>
public sealed record TelemetrySettings
{
    /// <summary>Address of an OTLP collector of the office's own; without it nothing is measured and nothing leaves the program.</summary>
    public string? Endpoint { get; init; }
}

internal static class Telemetry
{
    /// <summary>Sends traces and figures to the collector that is set. What people do while they answer is never traced.</summary>
    public static void AddTelemetry(this IServiceCollection services, TelemetrySettings settings)
    {
        if (settings.Endpoint is not { Length: > 0 } endpoint)
            return;
        var collector = new Uri(endpoint);
        services
            .AddOpenTelemetry()
            .WithTracing(tracing =>
                tracing
                    .AddAspNetCoreInstrumentation(options => options.Filter = MayBeTraced)
                    .AddOtlpExporter(exporter => exporter.Endpoint = collector)
            )
            .WithMetrics(metrics =>
                metrics.AddAspNetCoreInstrumentation().AddOtlpExporter(exporter => exporter.Endpoint = collector)
            );
    }

    private static bool MayBeTraced(HttpContext http) =>
        http.Request.Path.Value is { } path
        && !path.Contains("/respond", StringComparison.OrdinalIgnoreCase)
        && !path.EndsWith("/hear", StringComparison.OrdinalIgnoreCase)
        && !path.EndsWith("/withdraw", StringComparison.OrdinalIgnoreCase);
}

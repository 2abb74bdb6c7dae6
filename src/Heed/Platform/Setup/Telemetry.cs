using System.Diagnostics;
using Heed.Platform.Web;
using Microsoft.AspNetCore.Http.Features;
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
                tracing.AddAspNetCoreInstrumentation().AddOtlpExporter(exporter => exporter.Endpoint = collector)
            )
            .WithMetrics(metrics =>
                metrics.AddAspNetCoreInstrumentation().AddOtlpExporter(exporter => exporter.Endpoint = collector)
            );
    }

    /// <summary>A trace begins before it is known which page is asked for; what should not be traced is given up here, before it is sent.</summary>
    public static void UseNotTraced(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                if (http.GetEndpoint()?.Metadata.GetMetadata<NotTracedAttribute>() is not null)
                    GiveUp(http.Features.Get<IHttpActivityFeature>()?.Activity);
                return next(http);
            }
        );

    private static void GiveUp(Activity? trace)
    {
        if (trace is not null)
            (trace.IsAllDataRequested, trace.ActivityTraceFlags) = (
                false,
                trace.ActivityTraceFlags & ~ActivityTraceFlags.Recorded
            );
    }
}

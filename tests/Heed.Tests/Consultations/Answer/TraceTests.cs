using System.Collections.Concurrent;
using System.Diagnostics;
using Heed.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Heed.Tests.Consultations.Answer;

/// <summary>An office may trace its program. Nobody can learn from it who answered, or when.</summary>
public sealed class TraceTests : RoomTest
{
    /// <summary>Other tests at the same time make traces too.</summary>
    private const string Browser = "TraceTests/1";

    private readonly Sent sent = new();

    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string> { ["Telemetry:Endpoint"] = "http://localhost:1" };

    protected override void Adjust(WebApplicationBuilder builder) =>
        builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddProcessor(sent));

    [Fact]
    public async Task What_people_do_while_they_answer_is_not_traced()
    {
        var consultation = await Sample.Launched();
        Citizen.Client.DefaultRequestHeaders.UserAgent.ParseAdd(Browser);
        await Citizen.Visit($"/consultations/{consultation.Slug}");
        await (await Citizen.Answer(consultation)).Press("Send your answers");
        var hear = await Citizen.Visit($"/consultations/{consultation.Slug}/hear");
        await hear.Fill("Your email address", "somebody@example.org").Press("Write to me once");
        await (await Citizen.Visit("/consultations/withdraw"))
            .Fill("Reference number", "SAFE26-1-A")
            .Fill("Secret code", "7F3K-9QWM-0TZA-B2C4")
            .Press("Continue");
        await Citizen.Visit("/consultations");
        Assert.Equal([$"/consultations/{consultation.Slug}", "/consultations"], sent.Addresses);
    }

    private sealed class Sent : BaseProcessor<Activity>
    {
        public ConcurrentQueue<string> Addresses { get; } = [];

        /// <summary>As the exporter does: it sends what is still to be recorded when the request has ended.</summary>
        public override void OnEnd(Activity data)
        {
            if (data.Recorded && (string?)data.GetTagItem("user_agent.original") == Browser)
                Addresses.Enqueue((string)data.GetTagItem("url.path")!);
        }
    }
}

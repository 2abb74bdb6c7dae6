using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Platform.Setup;

namespace Heed.Decisions.Sample;

/// <summary>The part of the demonstration's content file that this room reads: findings of consultations that have closed.</summary>
internal sealed record SampleFindingsFile(IReadOnlyList<SampleFindings> Consultations)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static SampleFindingsFile Read()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "offices", "content", "consultations.json");
        return JsonSerializer.Deserialize<SampleFindingsFile>(File.ReadAllText(path), Json)!;
    }
}

internal sealed record SampleFindings(string Code, DemonstrationDay? Decides, IReadOnlyList<SampleFinding>? Findings);

internal sealed record SampleFinding(string Title, string Said, SampleDecision? Decision, IReadOnlyList<SampleAction> Actions);

internal sealed record SampleDecision(Outcome Outcome, string What, string Why);

internal sealed record SampleAction(string What, string Who, DemonstrationDay Due, ActionState State);

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heed.Decisions.Sample;

/// <summary>The part of the demonstration's content file that this room reads: findings of consultations that have closed.</summary>
internal sealed record SampleFile(IReadOnlyList<SampleConsultation> Consultations)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static SampleFile Read()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "offices", "content", "consultations.json");
        return JsonSerializer.Deserialize<SampleFile>(File.ReadAllText(path), Json)!;
    }
}

internal sealed record SampleConsultation(string Code, SampleDay? Decides, IReadOnlyList<SampleFinding>? Findings);

internal sealed record SampleFinding(string Title, string Said, SampleDecision? Decision, IReadOnlyList<SampleAction> Actions);

internal sealed record SampleDecision(Outcome Outcome, string What, string Why);

internal sealed record SampleAction(string What, string Who, SampleDay Due, ActionState State);

/// <summary>A day, or so many days from the day on which the demonstration is made.</summary>
internal sealed record SampleDay(DateOnly? On, int? InDays)
{
    public DateOnly From(DateOnly today) => On ?? today.AddDays(InDays ?? 0);
}

using System.Text.Json;
using Heed.Platform.Setup;

namespace Heed.Consultations.Sample;

/// <summary>The file of demonstration consultations (<c>offices/content/consultations.json</c>; its README says what each part holds).</summary>
internal sealed record SampleFile(IReadOnlyList<SampleConsultation> Consultations)
{
    public static async Task<SampleFile> ReadAsync(CancellationToken cancel)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "offices", "content", "consultations.json");
        await using var file = File.OpenRead(path);
        return (await JsonSerializer.DeserializeAsync<SampleFile>(file, ContentJson.Options, cancel))!;
    }
}

/// <summary>One of them, with placeholders not yet filled.</summary>
internal sealed record SampleConsultation(
    string Code,
    string Slug,
    string Title,
    string Summary,
    SampleDesign Design,
    ParticipationLevel Level,
    DemonstrationDay Opens,
    DemonstrationDay Closes,
    DemonstrationDay Decides,
    string? DemonstrationNote,
    string? InventedNote,
    string Purpose,
    string Background,
    SamplePendingDecision Decision,
    IReadOnlyList<string> CanChange,
    IReadOnlyList<SampleLimit> CannotChange,
    IReadOnlyList<SampleGroup> Reach,
    IReadOnlyList<string> WaysToAnswer,
    string PrivacyNotice,
    SampleReasons Gates,
    IReadOnlyList<SamplePage> Pages,
    IReadOnlyDictionary<string, Dictionary<string, string>> Words,
    IReadOnlyList<SampleSummaryPoint>? Findings = null
)
{
    /// <summary>Where its answers come from: what is said of real comments is said only where the file of them is.</summary>
    public string? Note => RealComments.AreHere ? DemonstrationNote : InventedNote ?? DemonstrationNote;
}

/// <summary>What people said, in the office's words.</summary>
internal sealed record SampleSummaryPoint(string Title, string Said);

internal sealed record SamplePendingDecision(string Question, string Who, string How);

internal sealed record SampleLimit(string What, string Why);

internal sealed record SampleGroup(string Name, string Why);

/// <summary>Why the launch gates can be confirmed.</summary>
internal sealed record SampleReasons(string Formative, string Information, string Time);

internal sealed record SamplePage(string Title, string? Introduction, IReadOnlyList<SampleQuestion> Questions);

/// <summary>A question; of kind "standard" it names one of the question bank.</summary>
internal sealed record SampleQuestion(
    string Key,
    string Kind,
    string? Standard,
    string? Text,
    string? Hint,
    bool Required,
    IReadOnlyList<Choice>? Choices,
    Scale? Scale,
    int? AtMost,
    int? AtLeast = null
);

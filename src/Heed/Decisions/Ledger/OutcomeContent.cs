using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heed.Decisions.Ledger;

/// <summary>
/// "We asked, you said, we did" of one consultation: the body of a published version. It never changes once cleared; what is
/// quoted is only pointed at, so that a view which is withdrawn is gone from here as well.
/// </summary>
/// <param name="Consultation">Title of the consultation.</param>
/// <param name="Slug">Last part of its public address.</param>
/// <param name="Asked">Why it was asked; plain text.</param>
/// <param name="ClosedOn">The day it closed.</param>
/// <param name="Answers">Answers that stood when this was written.</param>
/// <param name="Findings">What people said, in order.</param>
public sealed record OutcomeContent(
    string Consultation,
    string Slug,
    string Asked,
    DateOnly? ClosedOn,
    int Answers,
    IReadOnlyList<OutcomeFinding> Findings
)
{
    public const string Kind = "outcome";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Hashed and stored, never written into a page as it is: readable text wins over escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [JsonIgnore]
    public AnsweredShare Share => new(Findings.Count(finding => finding.Outcome is not Outcome.Undecided), Findings.Count);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static OutcomeContent FromJson(string json) => JsonSerializer.Deserialize<OutcomeContent>(json, Json)!;

    /// <summary>Whether both say the same to the public. The number of answers on the day is not compared.</summary>
    public bool SaysTheSameAs(OutcomeContent other) =>
        (this with { Answers = 0 }).ToJson() == (other with { Answers = 0 }).ToJson();

    /// <summary>Two contents whose findings say the same have the same mark, and no others.</summary>
    [JsonIgnore]
    public string FindingsMark => MarkOf(Findings);

    public static string MarkOf(IReadOnlyList<OutcomeFinding> findings) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(findings, Json)));
}

/// <summary>One thing that people said, and what became of it.</summary>
public sealed record OutcomeFinding(
    string Title,
    string Said,
    IReadOnlyList<QuotedView> Quotes,
    Outcome Outcome,
    string Decision,
    string Why,
    string DecidedBy,
    DateOnly? DecidedOn,
    IReadOnlyList<OutcomeAction> Actions
);

/// <summary>An action because of the finding, as it was on the day.</summary>
public sealed record OutcomeAction(string What, string Who, DateOnly? Due, ActionState State, string Progress, DateOnly? Since);

/// <summary>
/// A view that is quoted, by id, with a mark of the words that were cleared: other words of the same view are not shown
/// until they have been cleared too.
/// </summary>
public sealed record QuotedView(Guid ViewId, string Mark)
{
    public static QuotedView Of(Guid viewId, string shown) => new(viewId, MarkOf(viewId, shown));

    public bool Covers(string shown) => Mark == MarkOf(ViewId, shown);

    private static string MarkOf(Guid viewId, string shown) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{viewId:N}\n{shown}")));
}

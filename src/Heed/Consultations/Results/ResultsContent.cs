using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Consultations.Kinds;
using Heed.Statistics;

namespace Heed.Consultations.Results;

/// <summary>
/// The results of a consultation as figures: shown live on the desk, and frozen as the body of a published version, which
/// is a record of what was said that day. Shares are fractions from 0 to 1. A figure that is null is withheld: see
/// <see cref="DisclosureControl.SuppressionRules"/>.
/// </summary>
/// <param name="Sheets">Answers counted.</param>
/// <param name="CountedAt">When they were counted.</param>
/// <param name="Indicative">Always: people chose to answer. A random sample cannot be drawn here yet.</param>
/// <param name="ByPeriod">Answers over time.</param>
/// <param name="ByMode">Answers by how they were given.</param>
/// <param name="Questions">Closed questions.</param>
/// <param name="Texts">Text questions and how many comments each has.</param>
/// <param name="Profile">Who answered, beside who lives here, margin by margin.</param>
/// <param name="Summary">The office's own words about what people said; Markdown.</param>
public sealed record ResultsContent(
    ConsultationContent Consultation,
    int? Sheets,
    DateTimeOffset CountedAt,
    bool Indicative,
    IReadOnlyList<PeriodCount> ByPeriod,
    IReadOnlyList<NamedCount> ByMode,
    [property: JsonPropertyName("toplines")] IReadOnlyList<QuestionSummary> Questions,
    IReadOnlyList<NamedCount> Texts,
    IReadOnlyList<SampleProfile> Profile,
    string Summary
)
{
    public const string Kind = "consultation-results";

    public string ToJson() => JsonSerializer.Serialize(this, ContentJson.Options);

    public static ResultsContent FromJson(string json) => JsonSerializer.Deserialize<ResultsContent>(json, ContentJson.Options)!;
}

public sealed record NamedCount(string Label, int? Count);

/// <summary>Answers received in a day, week or month that begins on <paramref name="From"/>.</summary>
public sealed record PeriodCount(DateOnly From, int? Count);

/// <summary>One closed question's result.</summary>
/// <param name="Base">People who answered it; "prefer not to say" is not an answer.</param>
/// <param name="Rows">Options in the order in which they were asked; none when all of them are withheld.</param>
/// <param name="Mean">For scales: the mean of the points given.</param>
/// <param name="MeanDecimals">To how many decimals it may be told.</param>
public sealed record QuestionSummary(
    string Key,
    string Text,
    QuestionKind Kind,
    int? Base,
    int? PreferredNotToSay,
    int? NotAnswered,
    IReadOnlyList<QuestionSummaryRow> Rows,
    double? Mean,
    int MeanDecimals = QuestionSummary.MostDecimals
)
{
    /// <summary>Decimals of a mean of points.</summary>
    public const int MostDecimals = 1;

    /// <summary>
    /// Whether the options keep the order in which they were asked. The program cannot know whether the options of a single
    /// choice are steps (very safe … very unsafe, age bands) or kinds (a shop, a park), and the order of steps carries meaning
    /// while the order of size can be read off the bars: so single choices and scales keep theirs.
    /// </summary>
    public bool KeepsOrder => Kind.KeepsOrder;

    /// <summary>No figure of this question may be published.</summary>
    public bool IsWithheld => Rows.Count == 0 && Base != 0;

    /// <summary>The question was counted and its mean is not told.</summary>
    [JsonIgnore]
    public bool IsMeanWithheld => Kind.HasMean && Mean is null && Base != 0 && !IsWithheld;

    /// <summary>The counts of the rows, none of which is withheld yet.</summary>
    internal int[] Counts => [.. Rows.Select(row => row.Count!.Value)];

    /// <summary>The same without the figures of these rows.</summary>
    internal QuestionSummary Hiding(bool[] hidden) =>
        this with
        {
            Rows = [.. Rows.Zip(hidden, (row, hide) => hide ? row.Hidden() : row)],
        };
}

/// <summary>One option. The interval is what a random sample of this size would give, at 95 per cent.</summary>
/// <param name="More">Further figures that only this kind of question has, by name; one that is null is withheld.</param>
public sealed record QuestionSummaryRow(
    string Code,
    string Label,
    int? Count,
    double? Share,
    double? Low,
    double? High,
    IReadOnlyDictionary<string, double?>? More = null
)
{
    /// <summary>The row of an option that so many gave, of so many who answered.</summary>
    public static QuestionSummaryRow Of(Choice choice, int count, int answered)
    {
        var share = answered == 0 ? 0 : (double)count / answered;
        var interval = Intervals.Wilson(share, answered);
        return new(choice.Code, choice.Label, count, share, interval.Low, interval.High);
    }

    /// <summary>How many of its figures are withheld; all of an option's figures that go together count as one.</summary>
    internal int Withheld => Count is null ? 1 : More?.Values.Count(figure => figure is null) ?? 0;

    internal QuestionSummaryRow Hidden() => new(Code, Label, null, null, null, null);
}

/// <summary>Respondents by the levels of one margin, beside the population.</summary>
/// <param name="Base">People who told us, and are of a level of this margin: the base of the shares.</param>
public sealed record SampleProfile(
    string Code,
    string Name,
    string Source,
    string PopulationBase,
    DateOnly PopulationDate,
    string Note,
    int? Base,
    int? PreferredNotToSay,
    IReadOnlyList<ProfileRow> Rows
)
{
    /// <summary>No figure of this margin may be published.</summary>
    public bool IsWithheld => Base != 0 && Rows.All(row => row.Count is null);
}

/// <summary>
/// One level of a margin. A count that would point at a few people is withheld: then <paramref name="Count"/> and the
/// figures made from it are null.
/// </summary>
public sealed record ProfileRow(
    string Code,
    string Label,
    int? Count,
    double? Share,
    int Population,
    double PopulationShare,
    double? Difference,
    double? Ratio,
    string? Flag
)
{
    /// <summary>Fewer of them answered than their share of the people would make expect.</summary>
    [JsonIgnore]
    public bool IsUnder => Flag == nameof(RepresentationFlag.Under);
}

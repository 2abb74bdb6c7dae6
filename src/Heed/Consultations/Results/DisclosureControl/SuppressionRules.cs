namespace Heed.Consultations.Results.DisclosureControl;

/// <summary>
/// What is published of small numbers. A count from 1 to 4 is withheld, with every figure made from it; so is whatever else
/// would let a reader work it out. Zero is shown: that nobody said it points at nobody. A question that fewer than 10 people
/// answered shows no figures. Figures withheld already stay so. See docs/decisions/0084.
/// </summary>
public static class SuppressionRules
{
    public const int Smallest = 5;

    /// <summary>The fewest people of whom shares and means are published.</summary>
    public const int SmallestBase = 10;

    /// <summary>Below this base shares are published with a word of caution.</summary>
    public const int SteadyBase = 30;

    /// <summary>Results with small numbers suppressed.</summary>
    public static ResultsContent Publishable(ResultsContent live)
    {
        if (live.Sheets is not { } sheets || IsSmall(sheets))
            return Nothing(live);
        return live with
        {
            ByPeriod = TimelineSuppression.Publishable(live.ByPeriod),
            ByMode = Parts(live.ByMode, sheets),
            Questions =
            [
                .. live.Questions.Select(summary => Publishable(summary, live.Consultation.Questionnaire.Find(summary.Key))),
            ],
            Texts = [.. live.Texts.Select(text => text.Count is { } count && IsSmall(count) ? text with { Count = null } : text)],
            Profile = [.. live.Profile.Select(Publishable)],
        };
    }

    /// <param name="summary">With every count.</param>
    /// <param name="asked">The question; null when the questionnaire that was published lacks it.</param>
    public static QuestionSummary Publishable(QuestionSummary summary, Question? asked)
    {
        if (summary.Base is not { } answered || summary.Rows.Any(row => row.Withheld > 0))
            return summary;
        var told = summary;
        if (IsSmall(summary.PreferredNotToSay ?? 0) || IsSmall(summary.NotAnswered ?? 0))
            told = told with { PreferredNotToSay = null, NotAnswered = null };
        if (answered is > 0 and < SmallestBase)
            return told with { Base = IsSmall(answered) ? null : answered, Rows = [], Mean = null };
        var published = summary.Kind.Suppress(told, asked);
        return OnlyZerosLeft(published.Rows) ? told with { Rows = [], Mean = null } : published;
    }

    /// <summary>The profile with small numbers suppressed.</summary>
    public static SampleProfile Publishable(SampleProfile profile)
    {
        if (profile.Base is not { } told || profile.Rows.Any(row => row.Count is null))
            return profile;
        int[] counts = [.. profile.Rows.Select(row => row.Count!.Value)];
        var hidden = SingleResponseSuppression.Hidden(counts, told);
        if (
            told is > 0 and < SmallestBase
            || (hidden.Contains(true) && hidden.Zip(counts).All(each => each.First || each.Second == 0))
        )
            Array.Fill(hidden, true);
        return profile with
        {
            Base = IsSmall(told) ? null : told,
            PreferredNotToSay = IsSmall(profile.PreferredNotToSay ?? 0) ? null : profile.PreferredNotToSay,
            Rows = [.. profile.Rows.Zip(hidden, (row, hide) => hide ? Hidden(row) : row)],
        };
    }

    /// <summary>How many figures of the results are withheld, and how many questions with all that was answered.</summary>
    public static (int Figures, int Questions) CountIn(ResultsContent published) =>
        (
            published.Questions.Sum(summary => summary.Rows.Sum(row => row.Withheld) + (summary.IsMeanWithheld ? 1 : 0))
                + published.Profile.Where(margin => !margin.IsWithheld).Sum(margin => margin.Rows.Count(row => row.Count is null))
                + published.ByMode.Concat(published.Texts).Count(each => each.Count is null)
                + published.ByPeriod.Count(period => period.Count is null),
            published.Questions.Count(summary => summary.IsWithheld) + published.Profile.Count(margin => margin.IsWithheld)
        );

    /// <summary>The results when so few have answered that even their number is suppressed.</summary>
    private static ResultsContent Nothing(ResultsContent live) =>
        live with
        {
            Sheets = null,
            ByPeriod = [],
            ByMode = [],
            Questions =
            [
                .. live.Questions.Select(summary =>
                    summary with
                    {
                        Base = null,
                        PreferredNotToSay = null,
                        NotAnswered = null,
                        Rows = [],
                        Mean = null,
                    }
                ),
            ],
            Texts = [],
            Profile =
            [
                .. live.Profile.Select(margin =>
                    margin with
                    {
                        Base = null,
                        PreferredNotToSay = null,
                        Rows = [.. margin.Rows.Select(Hidden)],
                    }
                ),
            ],
        };

    internal static bool IsSmall(int count) => count is > 0 and < Smallest;

    private static bool OnlyZerosLeft(IReadOnlyList<QuestionSummaryRow> rows) =>
        rows.Any(row => row.Count is null) && rows.All(row => row.Count is null or 0);

    private static IReadOnlyList<NamedCount> Parts(IReadOnlyList<NamedCount> parts, int whole)
    {
        if (parts.Any(part => part.Count is null))
            return parts;
        var hidden = SingleResponseSuppression.Hidden([.. parts.Select(part => part.Count!.Value)], whole);
        return [.. parts.Zip(hidden, (part, hide) => hide ? part with { Count = null } : part)];
    }

    private static ProfileRow Hidden(ProfileRow row) =>
        row with
        {
            Count = null,
            Share = null,
            Difference = null,
            Ratio = null,
            Flag = null,
        };
}

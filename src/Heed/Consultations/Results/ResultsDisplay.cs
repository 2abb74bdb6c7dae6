using Heed.Consultations.Doors;
using Heed.Consultations.Results.DisclosureControl;
using Heed.Platform.Words;

namespace Heed.Consultations.Results;

/// <summary>Shares as they are written.</summary>
public static class ShareText
{
    /// <summary>The share of a row; null where it is withheld.</summary>
    public static string? Written(this QuestionSummaryRow row, Phrasebook words) => Of(row.Share, words);

    /// <summary>A whole per cent. A share that rounds to nothing is not nothing.</summary>
    public static string? Of(double? share, Phrasebook words) =>
        share is > 0 and < 0.005 ? words["results.topline.tiny"] : share?.ToString("P0", words.Culture);
}

/// <summary>The public page of results: its figures, the last part of the consultation's address, and what later rooms put at the foot.</summary>
public sealed record ResultsPage(ResultsContent Figures, string Slug, IReadOnlyList<ResultFooter> Footers);

/// <summary>Figures as a page shows them.</summary>
/// <param name="Figures">What is shown: on the desk every count.</param>
/// <param name="Published">On the desk, the same as they would be published now; null on a page that shows what is public.</param>
public sealed record ResultsDisplay(ResultsContent Figures, ResultsContent? Published = null)
{
    public bool OnDesk => Published is not null;

    /// <summary>How many figures, and how many questions with all their figures, are (or would be) withheld.</summary>
    public (int Figures, int Questions) Withheld => SuppressionRules.CountIn(Published ?? Figures);

    public IEnumerable<QuestionDisplay> Questions =>
        Figures.Questions.Select(summary => new QuestionDisplay(
            summary,
            Published?.Questions.FirstOrDefault(each => each.Key == summary.Key) ?? summary,
            OnDesk
        ));

    public IEnumerable<ProfileDisplay> Profile =>
        Figures.Profile.Select(margin => new ProfileDisplay(
            margin,
            Published?.Profile.FirstOrDefault(each => each.Code == margin.Code) ?? margin,
            OnDesk
        ));
}

/// <summary>A question as a page shows it, beside what is published of it.</summary>
public sealed record QuestionDisplay(QuestionSummary Shown, QuestionSummary Published, bool OnDesk)
{
    public string Anchor => $"answer-{Shown.Key}";

    /// <summary>Options of which nothing is published.</summary>
    public IReadOnlyList<QuestionSummaryRow> Withheld =>
        Published.IsWithheld ? Shown.Rows : [.. Published.Rows.Where(row => row.Count is null)];

    public bool IsWithheld(QuestionSummaryRow row) => Withheld.Any(each => each.Code == row.Code);

    public bool IsMeanWithheld => Published.IsMeanWithheld;

    /// <summary>The rows as drawn and listed: in the order asked, or by size; a withheld one has no size and comes last.</summary>
    public IReadOnlyList<QuestionSummaryRow> Rows =>
        Shown.KeepsOrder ? Shown.Rows : [.. Shown.Rows.OrderByDescending(row => row.Count ?? -1)];
}

/// <summary>A margin as a page shows it, beside what is published of it.</summary>
public sealed record ProfileDisplay(SampleProfile Shown, SampleProfile Published, bool OnDesk)
{
    public string Anchor => $"who-{Shown.Code}";

    /// <summary>Levels of which nothing is published.</summary>
    public IReadOnlyList<ProfileRow> Withheld => [.. Published.Rows.Where(row => row.Count is null)];

    public bool IsWithheld(ProfileRow row) => Withheld.Any(each => each.Code == row.Code);
}

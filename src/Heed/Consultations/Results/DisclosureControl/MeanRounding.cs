using System.Globalization;

namespace Heed.Consultations.Results.DisclosureControl;

/// <summary>
/// Rounds a mean so that it does not reveal suppressed counts. With the base, a mean is an equation from which two of them could be
/// solved. It is published to one decimal, or to none, where that leaves each suppressed count as open as the threshold asks;
/// otherwise the mean is suppressed too.
/// </summary>
internal static class MeanRounding
{
    /// <summary>The result with its mean rounded, or without it.</summary>
    /// <param name="summary">A scale's result with every count; its codes are the points.</param>
    /// <param name="hidden">Which rows are withheld.</param>
    public static QuestionSummary Rounded(QuestionSummary summary, bool[] hidden)
    {
        if (summary.Mean is not { } mean)
            return summary;
        for (var decimals = QuestionSummary.MostDecimals; decimals >= 0; decimals--)
            if (LeavesOpen(summary, mean, hidden, decimals))
                return summary with { Mean = Math.Round(mean, decimals), MeanDecimals = decimals };
        return summary with { Mean = null };
    }

    private static bool LeavesOpen(QuestionSummary summary, double mean, bool[] hidden, int decimals)
    {
        var cells = summary
            .Rows.Where((_, at) => hidden[at])
            .Select(row => new Cell(int.Parse(row.Code, CultureInfo.InvariantCulture), row.Count!.Value))
            .ToList();
        var (rounded, half) = (Math.Round(mean, decimals), 0.5 * Math.Pow(10, -decimals));
        var up = Math.Max(0, (rounded + half - mean) * summary.Base!.Value);
        var down = Math.Max(0, (mean - rounded + half) * summary.Base.Value);
        return cells.TrueForAll(cell =>
            cells.Exists(other => other != cell && Width(cell, other, up, down) >= SuppressionRules.Smallest)
        );
    }

    /// <summary>
    /// In how wide a range a count can lie when people are moved between it and one other and the mean still rounds the same.
    /// Moves among three or more only widen it.
    /// </summary>
    private static double Width(Cell cell, Cell other, double up, double down)
    {
        var step = cell.Point - other.Point;
        var (more, fewer) = step > 0 ? (up, down) : (down, up);
        var rise = Math.Min(other.Count - 1, Math.Floor(more / Math.Abs(step)));
        var fall = Math.Min(cell.Count - 1, Math.Floor(fewer / Math.Abs(step)));
        return rise + fall;
    }

    private sealed record Cell(int Point, int Count);
}

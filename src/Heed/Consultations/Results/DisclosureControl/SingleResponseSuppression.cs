using Heed.Statistics.Disclosure;

namespace Heed.Consultations.Results.DisclosureControl;

/// <summary>
/// Counts of which each person is in exactly one, so that they add up to the base: single choices, scales, profiles, ways of
/// answering. A withheld count must not follow from the base and the others, nor be pinned closer than the threshold.
/// </summary>
internal static class SingleResponseSuppression
{
    /// <summary>Which rows of a result to suppress.</summary>
    public static bool[] Hidden(QuestionSummary summary) => Hidden(summary.Counts, summary.Base!.Value);

    /// <summary>Which counts to suppress; all of them where the base itself would have to be suppressed.</summary>
    /// <param name="counts">People who gave each answer.</param>
    /// <param name="whole">The base. Where it exceeds their sum, the rest can be worked out, and is guarded like a count.</param>
    public static bool[] Hidden(IReadOnlyList<int> counts, int whole)
    {
        var rest = whole - counts.Sum();
        long[] cells = rest > 0 ? [.. counts, rest] : [.. counts];
        if (!Array.Exists(cells, cell => SuppressionRules.IsSmall((int)cell)))
            return new bool[counts.Count];
        var table = new TableSet(
            [new Dimension("answer", cells.Length)],
            cells,
            [
                [0],
            ]
        );
        var decisions = Suppression.Protect(table, SuppressionRules.Smallest);
        var baseToo = decisions[table.Find(-1)] != Visibility.Shown;
        return [.. Enumerable.Range(0, counts.Count).Select(cell => baseToo || decisions[table.Find(cell)] != Visibility.Shown)];
    }
}

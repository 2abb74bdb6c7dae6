using Heed.Consultations.Results;
using Heed.Consultations.Results.DisclosureControl;

namespace Heed.Consultations.Kinds;

/// <summary>
/// What is published of a ranking. The figures of an item are equations about the same people (first, among the first few, mean
/// rank), so they are withheld together. An item is withheld where so few put it first, among the first few but not first, or in
/// none of these places that they could be known; and so are the fewest others without which it could be worked out.
/// </summary>
/// <remarks>
/// Everybody who answers puts one item first, and so many among the first few: those sums are known, so the withheld counts must
/// have room of the threshold within them. Of an item that is shown, a mean with more decimals would pin how many gave it one
/// rank: it is rounded to where half a step either way moves at least as many people as the threshold by one place. A range
/// so wide never lies within 1 to 4.
/// </remarks>
internal static class RankingSuppression
{
    public static QuestionSummary Suppress(QuestionSummary summary, Question? asked)
    {
        var answered = summary.Base!.Value;
        var items = summary.Rows.Select(row => new Item(row.Count!.Value, Figure(row, RankingFigures.Top))).ToList();
        var within = summary.Rows.Count == 0 ? 1 : Figure(summary.Rows[0], RankingFigures.Within);
        var fewest = Math.Min(within, asked is null ? 1 : Ranking.Fewest(asked));
        bool[] hidden = [.. items.Select(item => item.IsSmall(answered))];
        while (hidden.Contains(true) && !IsOpen(items, hidden, answered, fewest, within))
        {
            var shown = Enumerable.Range(0, items.Count).Where(at => !hidden[at]).ToList();
            if (shown.Count == 0)
                return summary with { Rows = [] };
            hidden[shown.MinBy(at => items[at].First)] = true;
        }
        var rounded = summary with { Rows = [.. summary.Rows.Select(row => Rounded(row, answered))] };
        return rounded.Hiding(hidden);
    }

    /// <summary>Whether what a reader can work out of each withheld count leaves it open.</summary>
    private static bool IsOpen(List<Item> items, bool[] hidden, int answered, int fewest, int within) =>
        HasRoom(items.ConvertAll(item => item.First), hidden, answered, 1, 1)
        && (
            within == 1
            || (
                HasRoom(items.ConvertAll(item => item.Top), hidden, answered, fewest, within)
                && HasRoom(items.ConvertAll(item => item.Top - item.First), hidden, answered, fewest - 1, within - 1)
            )
        );

    /// <summary>The range in which a withheld count can lie when everybody is in at least and at most so many of all counts.</summary>
    private static bool HasRoom(List<int> counts, bool[] hidden, int answered, int least, int most)
    {
        var shown = counts.Where((_, at) => !hidden[at]).Sum(count => (long)count);
        var others = hidden.Count(hide => hide) - 1;
        var low = Math.Max(0, ((long)least * answered) - shown - ((long)others * answered));
        var high = Math.Min(answered, ((long)most * answered) - shown);
        return high - low >= SuppressionRules.Smallest;
    }

    private static QuestionSummaryRow Rounded(QuestionSummaryRow row, int answered) =>
        row with
        {
            More = row.More!.ToDictionary(
                figure => figure.Key,
                figure =>
                    figure is { Key: RankingFigures.MeanRank, Value: { } mean }
                        ? Math.Round(mean, Decimals(answered))
                        : figure.Value,
                StringComparer.Ordinal
            ),
        };

    /// <summary>How many decimals a mean rank of so many people is told with, on the desk too.</summary>
    public static int Decimals(int answered) => answered >= 10 * SuppressionRules.Smallest ? 1 : 0;

    private static int Figure(QuestionSummaryRow row, string name) => (int)row.More![name]!.Value;

    private sealed record Item(int First, int Top)
    {
        public bool IsSmall(int answered) =>
            SuppressionRules.IsSmall(First) || SuppressionRules.IsSmall(Top - First) || SuppressionRules.IsSmall(answered - Top);
    }
}

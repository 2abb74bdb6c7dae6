using System.Globalization;
using Heed.Consultations.Results;

namespace Heed.Consultations.Kinds;

/// <summary>
/// What a ranking comes to, item by item: how many put it first (first preferences), how many put it among the first few, and its
/// mean rank.
/// </summary>
/// <remarks>
/// The mean rank orders the items as the count of Borda does, whose points are the number of items less the rank. Items that
/// somebody left out share the places that were left, so each counts with the mean of those: of 5 items with 2 ranked, the other
/// three count as 4. Then every ranking weighs the same and leaving an item out never helps it, as it would if only the
/// rankings with it in them were averaged. J. I. Marden, Analyzing and Modeling Rank Data (Chapman and Hall, 1995), chapters 1
/// and 2 (means and marginals); M. G. Kendall, The treatment of ties in ranking problems, Biometrika 33 (1945), 239–251 (mid-ranks);
/// P. Emerson, The original Borda count and partial voting, Social Choice and Welfare 40 (2013), 353–358 (why a ranking that is
/// cut short must not gain). The share that put an item first has Wilson's interval, as every share here.
/// </remarks>
internal static class RankingFigures
{
    /// <summary>Names of the further figures of a row: the mean rank, how many put the item among the first few, and their share.</summary>
    public const string MeanRank = "meanRank";
    public const string Top = "top";
    public const string TopShare = "topShare";

    /// <summary>How many places "the first few" are.</summary>
    public const string Within = "within";

    private const int MostTop = 3;

    /// <summary>Three places are "the first few", or as many as leave somebody out; 1 where only first places tell anything.</summary>
    public static int TopOf(Question question) => Math.Clamp(Math.Min(question.Choices.Count - 1, question.Most), 1, MostTop);

    /// <summary>
    /// Each item adds one to a cell: the place that it was given, "lights#2", or the mean of the places left over, "lights~3.5".
    /// </summary>
    public static IEnumerable<string> Cells(Question question, IReadOnlyList<Ranking.Place> places)
    {
        var shared = (places.Count + 1 + question.Choices.Count) / 2.0;
        foreach (var place in places)
            yield return Ranked(place.Item, place.Rank);
        foreach (var item in question.Choices)
            if (!places.Any(place => place.Item == item.Code))
                yield return LeftOut(item.Code, shared);
    }

    public static QuestionSummaryRow Row(Question question, Choice item, QuestionTally tally)
    {
        var (ranks, sum, top) = (question.Choices.Count, 0.0, 0);
        for (var rank = 1; rank <= ranks; rank++)
        {
            var count = tally.CountOf(Ranked(item.Code, rank));
            sum += rank * (double)count;
            top += rank <= TopOf(question) ? count : 0;
        }
        // From rankings of one item to those of all but one.
        for (var ranked = 1; ranked < ranks; ranked++)
        {
            var shared = (ranked + 1 + ranks) / 2.0;
            sum += shared * tally.CountOf(LeftOut(item.Code, shared));
        }
        return QuestionSummaryRow.Of(item, tally.CountOf(Ranked(item.Code, 1)), tally.Answered) with
        {
            More = new Dictionary<string, double?>(StringComparer.Ordinal)
            {
                [MeanRank] = tally.Answered == 0 ? 0 : sum / tally.Answered,
                [Top] = top,
                [Within] = TopOf(question),
                [TopShare] = tally.Answered == 0 ? 0 : (double)top / tally.Answered,
            },
        };
    }

    private static string Ranked(string item, int rank) => string.Create(CultureInfo.InvariantCulture, $"{item}#{rank}");

    private static string LeftOut(string item, double shared) => string.Create(CultureInfo.InvariantCulture, $"{item}~{shared}");
}

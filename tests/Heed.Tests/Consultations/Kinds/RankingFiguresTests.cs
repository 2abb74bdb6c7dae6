using Heed.Consultations;
using Heed.Consultations.Kinds;
using Heed.Consultations.Results;
using Heed.Consultations.Results.DisclosureControl;

namespace Heed.Tests.Consultations.Kinds;

/// <summary>What rankings come to, and what of it is published: tried by a reader who works out what is not.</summary>
public sealed class RankingFiguresTests
{
    private static readonly Ranking Kind = QuestionKind.Of<Ranking>();

    private static QuestionSummary Summary(Question question, IEnumerable<Answers> all)
    {
        var cells = new Dictionary<string, int>(StringComparer.Ordinal);
        var answered = 0;
        foreach (var answers in all)
        {
            answered++;
            Assert.Null(Kind.Check(question, answers));
            foreach (var cell in Kind.Cells(question, answers.ChosenFor(question.Key)))
                cells[cell] = cells.GetValueOrDefault(cell) + 1;
        }
        return Kind.Summarise(question, new QuestionTally(answered, answered, 0, cells))!;
    }

    private static IEnumerable<Answers> Times(int count, params string[] items) =>
        Enumerable.Repeat(RankingSample.Ranked(items), count);

    private static double Mean(QuestionSummary summary, string item) => Figure(summary, item, RankingFigures.MeanRank)!.Value;

    private static double? Figure(QuestionSummary summary, string item, string name) =>
        summary.Rows.Single(row => row.Code == item).More?[name];

    private static Question Partly => RankingSample.Question with { AtLeast = 1 };

    [Fact]
    public void Mean_ranks_first_places_and_first_three_are_counted()
    {
        var summary = Summary(
            RankingSample.Question,
            [
                .. Times(6, "lights", "patrols", "youth", "cameras"),
                .. Times(3, "patrols", "lights", "youth", "cameras"),
                .. Times(1, "cameras", "youth", "patrols", "lights"),
            ]
        );
        Assert.Equal((6 * 1 + 3 * 2 + 4) / 10.0, Mean(summary, "lights"), 9);
        Assert.Equal((6 * 2 + 3 * 1 + 3) / 10.0, Mean(summary, "patrols"), 9);
        Assert.Equal([6, 3, 0, 1], summary.Rows.Select(row => row.Count));
        Assert.Equal(9, Figure(summary, "lights", RankingFigures.Top));
        Assert.Equal(0.9, Figure(summary, "lights", RankingFigures.TopShare));
        Assert.Equal(10, summary.Base);
    }

    [Fact]
    public void Items_left_out_share_the_places_left_so_that_mean_ranks_always_add_up_to_the_same()
    {
        var summary = Summary(
            Partly,
            [.. Times(5, "lights"), .. Times(5, "patrols", "lights"), .. Times(2, "youth", "lights", "cameras")]
        );
        // Of four items, one ranked leaves the places 2, 3 and 4, which are 3 on average; two ranked leave 3 and 4.
        Assert.Equal((5 * 1 + 5 * 2 + 2 * 2) / 12.0, Mean(summary, "lights"), 9);
        Assert.Equal((5 * 3 + 5 * 3.5 + 2 * 3) / 12.0, Mean(summary, "cameras"), 9);
        Assert.Equal(1 + 2 + 3 + 4, summary.Rows.Sum(row => row.More![RankingFigures.MeanRank]!.Value), 9);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(12, 3)]
    public void The_first_few_are_three_or_all_but_one(int items, int top) =>
        Assert.Equal(
            top,
            RankingFigures.TopOf(
                RankingSample.Question with
                {
                    Choices = [.. Enumerable.Range(1, items).Select(item => new Choice($"{item}", $"{item}"))],
                }
            )
        );

    [Fact]
    public void A_small_first_place_takes_all_figures_of_its_item_and_of_another_with_it()
    {
        var summary = Summary(
            RankingSample.Question,
            [
                .. Times(30, "lights", "patrols", "youth", "cameras"),
                .. Times(20, "patrols", "youth", "cameras", "lights"),
                .. Times(10, "cameras", "lights", "youth", "patrols"),
                .. Times(2, "youth", "cameras", "lights", "patrols"),
            ]
        );
        var published = SuppressionRules.Publishable(summary, RankingSample.Question);
        var gone = published.Rows.Where(row => row.Count is null).ToList();
        Assert.Contains(gone, row => row.Code == "youth");
        Assert.True(gone.Count >= 2);
        Assert.All(gone, row => Assert.Null(row.More));
        Assert.All(published.Rows.Except(gone), row => Assert.DoesNotContain(null, row.More!.Values));
    }

    [Fact]
    public void Fewer_than_ten_show_no_figures_and_the_mean_of_fewer_than_fifty_no_decimals()
    {
        var few = SuppressionRules.Publishable(Summary(Partly, Times(9, "lights")), Partly);
        Assert.True(few.IsWithheld);
        var some = SuppressionRules.Publishable(
            Summary(
                RankingSample.Question,
                [.. Times(20, "lights", "patrols", "youth", "cameras"), .. Times(10, "patrols", "lights", "youth", "cameras")]
            ),
            RankingSample.Question
        );
        Assert.Equal(1, Figure(some, "lights", RankingFigures.MeanRank));
        Assert.Equal(0, RankingSuppression.Decimals(49));
        Assert.Equal(1, RankingSuppression.Decimals(50));
    }

    [Fact]
    public void Whoever_knows_what_every_ranking_adds_up_to_finds_room_for_five_in_each_withheld_count()
    {
        var chance = new Random(20_261_127);
        string[] items = ["lights", "patrols", "youth", "cameras"];
        var tried = 0;
        for (var round = 0; round < 300; round++)
        {
            var all = Enumerable
                .Range(0, chance.Next(3, 8))
                .SelectMany(_ => Times(chance.Next(1, 30), [.. items.OrderBy(_ => chance.Next())]))
                .ToList();
            var live = Summary(RankingSample.Question, all);
            if (live.Base < SuppressionRules.SmallestBase)
                continue;
            var published = SuppressionRules.Publishable(live, RankingSample.Question);
            foreach (var row in published.Rows.Where(row => row.Count is not null))
                AssertNothingSmall(row, published.Base!.Value);
            var hidden = published.Rows.Count(row => row.Count is null);
            if (hidden == 0)
                continue;
            tried++;
            AssertRoom(published.Base!.Value - published.Rows.Sum(row => row.Count ?? 0), hidden, published.Base.Value);
            AssertRoom(
                3 * published.Base.Value - (int)published.Rows.Sum(row => row.More?[RankingFigures.Top] ?? 0),
                hidden,
                published.Base.Value
            );
        }
        Assert.InRange(tried, 50, 300);

        // Each of the hidden counts is from none to everybody, and together they are this.
        static void AssertRoom(int sum, int hidden, int answered)
        {
            var (low, high) = (Math.Max(0, sum - (hidden - 1) * answered), Math.Min(sum, answered));
            Assert.True(high - low >= SuppressionRules.Smallest, $"{low} to {high}");
        }
    }

    /// <summary>Every way in which the ranks of an item that is shown may have come about: no rank can be known to have had 1 to 4.</summary>
    private static void AssertNothingSmall(QuestionSummaryRow row, int answered)
    {
        var (first, top) = (row.Count!.Value, (int)row.More![RankingFigures.Top]!.Value);
        var decimals = RankingSuppression.Decimals(answered);
        Assert.All([first, top - first, answered - top], count => Assert.False(count is > 0 and < SuppressionRules.Smallest));
        HashSet<int> seconds = [];
        for (var second = 0; second <= top - first; second++)
        {
            var mean = (first + 2.0 * second + 3.0 * (top - first - second) + 4.0 * (answered - top)) / answered;
            if (Math.Abs(mean - row.More[RankingFigures.MeanRank]!.Value) <= 0.5 * Math.Pow(10, -decimals) + 1e-9)
                seconds.Add(second);
        }
        Assert.Contains(seconds, second => second is 0 or >= SuppressionRules.Smallest);
        Assert.Contains(seconds, second => top - first - second is 0 or >= SuppressionRules.Smallest);
    }

    [Fact]
    public void Publishing_twice_is_publishing_once_and_a_next_version_keeps_figures_that_few_have_changed()
    {
        var people = Times(40, "lights", "patrols", "youth", "cameras")
            .Concat(Times(20, "patrols", "lights", "cameras", "youth"))
            .ToList();
        var first = SuppressionRules.Publishable(Results(Summary(RankingSample.Question, people)));
        Assert.Equal(first.ToJson(), SuppressionRules.Publishable(ResultsContent.FromJson(first.ToJson())).ToJson());
        var more = people.Concat(Times(9, "youth", "cameras", "lights", "patrols"));
        var second = SuppressionRules.Publishable(Results(Summary(RankingSample.Question, more)));
        Assert.Equal(first.Questions[0], VersionDifferencing.Publishable(second, first).Questions[0]);
        var many = people.Concat(Times(10, "youth", "cameras", "lights", "patrols"));
        var third = SuppressionRules.Publishable(Results(Summary(RankingSample.Question, many)));
        Assert.Equal(70, VersionDifferencing.Publishable(third, first).Questions[0].Base);
    }

    private static ResultsContent Results(QuestionSummary summary) =>
        new(
            new Consultation("SAFE26", "safe", "Safe", Guid.NewGuid()).Content() with
            {
                Questionnaire = RankingSample.Questions(),
            },
            summary.Base,
            DateTimeOffset.UnixEpoch,
            false,
            [],
            [],
            [summary],
            [],
            [],
            ""
        );
}

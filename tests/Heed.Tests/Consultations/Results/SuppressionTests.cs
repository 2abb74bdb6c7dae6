using Heed.Consultations;
using Heed.Consultations.Kinds;
using Heed.Consultations.Results;
using Heed.Consultations.Results.DisclosureControl;

namespace Heed.Tests.Consultations.Results;

/// <summary>What is withheld, and that what is left does not give it away: tried by a reader who enumerates every possibility.</summary>
public sealed class SuppressionTests
{
    private static SampleProfile Profile(params int[] counts) =>
        new(
            "age",
            "Age",
            "source",
            "base",
            new DateOnly(2021, 3, 21),
            "",
            counts.Sum(),
            0,
            [.. counts.Select((count, index) => new ProfileRow($"{index}", $"{index}", count, 0.1, 100, 0.1, 0, 1, "Close"))]
        );

    private static QuestionSummary Question(QuestionKind kind, int answered, params int[] counts) =>
        new(
            "q",
            "Question?",
            kind,
            answered,
            0,
            0,
            [.. counts.Select((count, at) => new QuestionSummaryRow($"{at + 1}", $"{at + 1}", count, 0.1, 0, 1))],
            kind.HasMean ? counts.Select((count, at) => (at + 1.0) * count).Sum() / answered : null
        );

    /// <summary>The question of which so many choices may be taken.</summary>
    private static Question Asked(QuestionKind kind, int most) => new("q", kind, "Question?", null, false, [], AtMost: most);

    private static int?[] Published(params int[] counts) =>
        [.. SuppressionRules.Publishable(Profile(counts)).Rows.Select(row => row.Count)];

    private static int?[] Single(params int[] counts) => Rows(QuestionKind.Of<SingleChoice>(), counts.Sum(), 1, counts);

    private static int?[] Many(int answered, int most, params int[] counts) =>
        Rows(QuestionKind.Of<MultipleChoice>(), answered, most, counts);

    private static int?[] Rows(QuestionKind kind, int answered, int most, int[] counts) =>
        [.. SuppressionRules.Publishable(Question(kind, answered, counts), Asked(kind, most)).Rows.Select(row => row.Count)];

    [Fact]
    public void Counts_of_five_and_more_are_published() => Assert.Equal([5, 6, 0], Published(5, 6, 0));

    [Fact]
    public void A_small_count_alone_takes_the_smallest_other_with_it_because_the_total_would_tell()
    {
        Assert.Equal([null, 40, null, 0], Published(3, 40, 12, 0));
        Assert.Equal([null, 40, null, 0], Single(3, 40, 12, 0));
    }

    [Fact]
    public void Withheld_counts_that_the_total_pins_too_closely_take_another_with_them()
    {
        Assert.Equal([null, null, null, 90], Published(1, 2, 30, 90));
        Assert.Equal([null, null, null], Published(2, 3, 30));
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(0, 4, 0)]
    [InlineData(996, 4, 0)]
    [InlineData(2, 3, 4)]
    public void Where_only_zeros_would_be_left_the_whole_margin_is_withheld(params int[] counts)
    {
        Assert.All(Published(counts), Assert.Null);
        Assert.Empty(Single(counts));
    }

    [Theory]
    [InlineData(1, true, true)]
    [InlineData(4, true, true)]
    [InlineData(5, true, false)]
    [InlineData(9, true, false)]
    [InlineData(10, false, false)]
    public void A_question_that_fewer_than_ten_answered_shows_no_figures_and_below_five_not_their_number(
        int answered,
        bool withheld,
        bool baseToo
    )
    {
        var published = SuppressionRules.Publishable(Question(QuestionKind.Of<ScaleKind>(), answered, answered, 0), null);
        Assert.Equal(withheld, published.IsWithheld && published.Mean is null);
        Assert.Equal(baseToo, published.Base is null);
    }

    [Fact]
    public void Figures_made_from_a_withheld_count_are_withheld_with_it()
    {
        var row = SuppressionRules.Publishable(Profile(3, 40, 12)).Rows[0];
        Assert.Equal((null, null, null, null), (row.Share, row.Difference, row.Ratio, row.Flag));
        var option = SuppressionRules.Publishable(Question(QuestionKind.Of<SingleChoice>(), 55, 3, 40, 12), null).Rows[0];
        Assert.Equal((null, null, null), (option.Share, option.Low, option.High));
    }

    [Fact]
    public void A_small_count_of_several_choices_is_withheld_alone_because_they_do_not_add_up_to_the_base() =>
        Assert.Equal([60, 50, null, 0], Many(100, 3, 60, 50, 3, 0));

    [Fact]
    public void A_choice_that_all_but_a_few_made_is_withheld_too() => Assert.Equal([null, 50, 100], Many(100, 3, 98, 50, 100));

    [Fact]
    public void A_small_choice_is_not_given_away_by_everybody_having_chosen_at_least_one()
    {
        // 96 chose the first, so the other 4 must have chosen the second.
        Assert.All(Many(100, 2, 90, 6, 4), count => Assert.True(count is null or 90));
        Assert.All(Many(100, 2, 96, 4), Assert.Null);
    }

    [Fact]
    public void Nor_by_a_limit_on_how_many_may_be_chosen() =>
        // 100 people may choose two: 200 choices, of which 198 are shown.
        Assert.Equal(2, Many(100, 2, 90, 80, 28, 2).Count(count => count is null));

    [Fact]
    public void A_mean_is_told_no_closer_than_leaves_the_withheld_counts_open()
    {
        Assert.Equal((2.6, 1), Mean(1_000, 40, 400, 500, 47, 4, 9));
        // With 40 answers a decimal of the mean moves by four points: it would pin two withheld counts.
        Assert.Null(Mean(40, 3, 16, 15, 4, 1, 1).Mean);

        static (double? Mean, int Decimals) Mean(int answered, params int[] counts)
        {
            var published = SuppressionRules.Publishable(Question(QuestionKind.Of<ScaleKind>(), answered, counts), null);
            return (published.Mean, published.MeanDecimals);
        }
    }

    [Fact]
    public void Whoever_enumerates_every_possibility_finds_at_least_five_for_each_withheld_count()
    {
        var chance = new Random(20_261_123);
        var tried = 0;
        for (var round = 0; round < 400; round++)
        {
            int[] counts = [.. Enumerable.Range(0, 5).Select(_ => chance.Next(3) == 0 ? chance.Next(6) : chance.Next(25))];
            if (counts.Sum() < SuppressionRules.SmallestBase)
                continue;
            var published = SuppressionRules.Publishable(Question(QuestionKind.Of<ScaleKind>(), counts.Sum(), counts), null);
            if (published.Rows.All(row => row.Count is not null))
                continue;
            tried++;
            AssertOpen(published);
        }
        Assert.InRange(tried, 100, 400);
    }

    /// <summary>Every way to fill the withheld rows, each of them at least one, that fits the base and the mean as published.</summary>
    private static void AssertOpen(QuestionSummary published)
    {
        var hidden = published.Rows.Select((row, at) => (row.Count, Point: at + 1)).Where(row => row.Count is null).ToList();
        var left = published.Base!.Value - published.Rows.Sum(row => row.Count ?? 0);
        var shown = published.Rows.Select((row, at) => (row.Count ?? 0) * (at + 1)).Sum();
        var found = hidden.ConvertAll(_ => (Least: int.MaxValue, Most: 0));
        foreach (var fill in Fillings(left, hidden.Count))
        {
            var mean = (shown + fill.Zip(hidden, (count, row) => count * row.Point).Sum()) / (double)published.Base;
            if (published.Mean is { } told && Math.Abs(mean - told) > 0.5 * Math.Pow(10, -published.MeanDecimals) + 1e-9)
                continue;
            for (var at = 0; at < fill.Length; at++)
                found[at] = (Math.Min(found[at].Least, fill[at]), Math.Max(found[at].Most, fill[at]));
        }
        Assert.All(found, range => Assert.True(range.Most - range.Least >= SuppressionRules.Smallest, $"{range} in {published}"));
    }

    private static IEnumerable<int[]> Fillings(int left, int cells) =>
        cells == 0 ? []
        : cells == 1
            ? left >= 1
                    ?
                    [
                        [left],
                    ]
                : []
        : Enumerable
            .Range(1, Math.Max(0, left - cells + 1))
            .SelectMany(first => Fillings(left - first, cells - 1), (first, rest) => (int[])[first, .. rest]);

    [Fact]
    public void Days_with_few_answers_are_joined_to_weeks_and_never_shown()
    {
        var monday = new DateOnly(2026, 9, 7);
        int[] days = [9, 3, 0, 7, 0, 2, 8, 6, 6, 1, 6, 6, 6, 6];
        PeriodCount[] live = [.. days.Select((count, day) => new PeriodCount(monday.AddDays(day), count))];
        var published = Publish(live);
        Assert.Equal([(monday, 29), (monday.AddDays(7), 37)], published.Select(period => (period.From, period.Count!.Value)));
        Assert.Empty(Publish([new(monday, 3), new(monday.AddDays(7), 20), new(monday.AddDays(14), 0)]));

        static IReadOnlyList<PeriodCount> Publish(PeriodCount[] live) =>
            SuppressionRules.Publishable(Results(live.Sum(period => period.Count!.Value)) with { ByPeriod = live }).ByPeriod;
    }

    [Fact]
    public void Ways_of_answering_and_comments_are_guarded_like_answers()
    {
        var live = Results(100) with
        {
            ByMode = [new("web", 80), new("paper", 17), new("stall", 3)],
            Texts = [new("Why?", 4), new("How?", 0), new("Where?", 5)],
        };
        var published = SuppressionRules.Publishable(live);
        Assert.Equal([80, null, null], published.ByMode.Select(mode => mode.Count));
        Assert.Equal([null, 0, 5], published.Texts.Select(text => text.Count));
    }

    [Fact]
    public void Fewer_than_five_answers_in_all_are_not_even_counted()
    {
        var live = Results(4) with
        {
            Questions = [Question(QuestionKind.Of<SingleChoice>(), 4, 3, 1)],
            Profile = [Profile(4, 0)],
        };
        var published = SuppressionRules.Publishable(live);
        Assert.Null(published.Sheets);
        Assert.True(published.Questions[0] is { IsWithheld: true, Base: null } && published.Profile[0].IsWithheld);
    }

    [Fact]
    public void Withholding_twice_is_withholding_once()
    {
        var live = Results(200) with
        {
            Questions =
            [
                Question(QuestionKind.Of<ScaleKind>(), 60, 3, 40, 17),
                Question(QuestionKind.Of<MultipleChoice>(), 100, 98, 4, 50),
            ],
            Profile = [Profile(3, 40, 12)],
            ByMode = [new("web", 198), new("paper", 2)],
        };
        var once = SuppressionRules.Publishable(live);
        Assert.Equal(once.ToJson(), SuppressionRules.Publishable(ResultsContent.FromJson(once.ToJson())).ToJson());
    }

    private static ResultsContent Results(int sheets) =>
        new(
            new Consultation("SAFE26", "safe", "Safe", Guid.NewGuid()).Content(),
            sheets,
            DateTimeOffset.UnixEpoch,
            false,
            [],
            [],
            [],
            [],
            [],
            ""
        );
}

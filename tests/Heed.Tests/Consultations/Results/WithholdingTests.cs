using Heed.Consultations;
using Heed.Consultations.Results;

namespace Heed.Tests.Consultations.Results;

public sealed class WithholdingTests
{
    private static MarginProfile Profile(params int[] counts) =>
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

    private static int?[] Published(params int[] counts) =>
        [.. Withholding.Publishable(Profile(counts)).Rows.Select(row => row.Count)];

    [Fact]
    public void Counts_of_five_and_more_are_published() => Assert.Equal([5, 6, 0], Published(5, 6, 0));

    [Fact]
    public void A_small_count_alone_takes_the_smallest_other_with_it_because_the_total_would_tell() =>
        Assert.Equal([null, 40, null, 0], Published(3, 40, 12, 0));

    [Fact]
    public void Withheld_counts_that_add_up_to_less_than_five_take_another_with_them() =>
        Assert.Equal([null, null, null, 90], Published(1, 2, 30, 90));

    [Fact]
    public void Two_small_counts_of_five_together_are_enough() => Assert.Equal([null, null, 30], Published(2, 3, 30));

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_small_count_beside_zeros_alone_takes_the_whole_margin_with_it(int count) =>
        Assert.Equal([null, null, null], Published(0, count, 0));

    [Theory]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_question_that_fewer_than_five_answered_shows_no_shares(int answered, bool withheld)
    {
        var row = new ToplineRow("safe", "Safe", answered, 1, 0.2, 1);
        var live = new Topline("dark", "After dark?", QuestionKind.SingleChoice, answered, 0, 0, [row], 1);
        var published = Withholding.Publishable(live);
        Assert.Equal(withheld, published.Rows.Count == 0 && published.Mean is null);
        Assert.Equal(answered, published.Base);
    }

    [Fact]
    public void Figures_made_from_a_withheld_count_are_withheld_with_it()
    {
        var row = Withholding.Publishable(Profile(3, 40, 12)).Rows[0];
        Assert.Equal((null, null, null, null), (row.Share, row.Difference, row.Ratio, row.Flag));
    }
}

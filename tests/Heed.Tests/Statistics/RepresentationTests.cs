using Heed.Statistics;

namespace Heed.Tests.Statistics;

public sealed class RepresentationTests
{
    [Fact]
    public void Each_level_is_told_beside_its_population()
    {
        var found = Representation.Compare([new("16 to 24", 10, 200), new("25 to 64", 60, 550), new("65 and over", 30, 250)]);

        Assert.Equal([0.1, 0.6, 0.3], found.Select(l => l.RespondentShare));
        Assert.Equal([0.2, 0.55, 0.25], found.Select(l => l.PopulationShare));
        Assert.Equal([-10, 5, 5], found.Select(l => Math.Round(l.PercentagePoints, 9)));
        Assert.Equal([RepresentationFlag.Under, RepresentationFlag.Close, RepresentationFlag.Close], found.Select(l => l.Flag));
        Assert.Equal(0.5, found[0].Ratio);
    }

    [Theory]
    // Of 1,000 answers: 39 against 49 per cent is a gap although the ratio is about four fifths.
    [InlineData(394, 1_000, 490, 1_000, RepresentationFlag.Under)]
    // 1.6 against 2.2 per cent reads as 2 against 2: no gap, although the ratio is under four fifths.
    [InlineData(16, 1_000, 22, 1_000, RepresentationFlag.Close)]
    // 81 against 82 per cent.
    [InlineData(810, 1_000, 820, 1_000, RepresentationFlag.Close)]
    // 2 points and a fifth below, and certain.
    [InlineData(60, 1_000, 100, 1_000, RepresentationFlag.Under)]
    [InlineData(140, 1_000, 100, 1_000, RepresentationFlag.Over)]
    // The same shares among 50 answers are within chance.
    [InlineData(3, 50, 100, 1_000, RepresentationFlag.Close)]
    // 3 points, and more than four fifths.
    [InlineData(270, 1_000, 300, 1_000, RepresentationFlag.Close)]
    // Exactly 5 points and certain.
    [InlineData(450, 1_000, 500, 1_000, RepresentationFlag.Under)]
    public void Difference_ratio_and_uncertainty_must_agree(
        int answered,
        int answers,
        int live,
        int people,
        RepresentationFlag expected
    )
    {
        var found = Representation.Compare([new("this", answered, live), new("others", answers - answered, people - live)]);
        Assert.Equal(expected, found[0].Flag);
    }

    [Fact]
    public void A_level_where_nobody_lives_has_no_ratio()
    {
        var found = Representation.Compare([new("here", 50, 100), new("nowhere", 10, 0)]);
        Assert.Null(found[1].Ratio);
        Assert.Equal(RepresentationFlag.Over, found[1].Flag);
    }

    [Fact]
    public void With_no_answers_every_level_is_under() =>
        Assert.All(Representation.Compare([new("a", 0, 3), new("b", 0, 7)]), l => Assert.Equal(RepresentationFlag.Under, l.Flag));

    [Fact]
    public void Counts_below_zero_and_an_empty_population_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Representation.Compare([new("a", -1, 3)]));
        Assert.Throws<ArgumentException>(() => Representation.Compare([new("a", 1, 0)]));
    }
}

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

    [Fact]
    public void A_ratio_of_exactly_four_fifths_or_five_quarters_is_close()
    {
        var found = Representation.Compare([new("a", 40, 50), new("b", 60, 50 - 2), new("c", 0, 2)]);
        Assert.Equal(RepresentationFlag.Close, found[0].Flag);
        Assert.Equal(RepresentationFlag.Close, found[1].Flag);
        Assert.Equal(RepresentationFlag.Under, found[2].Flag);
    }

    [Fact]
    public void A_level_where_nobody_lives_has_no_ratio()
    {
        var found = Representation.Compare([new("here", 5, 100), new("nowhere", 1, 0)]);
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

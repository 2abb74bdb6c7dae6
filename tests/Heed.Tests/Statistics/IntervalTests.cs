using Heed.Statistics;

namespace Heed.Tests.Statistics;

public sealed class IntervalTests
{
    // The formula worked out in R 4.2 with z = 1.96, to 13 digits.
    [Theory]
    [InlineData(0.5, 100, 0.4038298285901, 0.5961701714099)]
    [InlineData(0.0, 20, 0.0, 0.1611301254949)]
    [InlineData(1.0, 20, 0.8388698745051, 1.0)]
    [InlineData(0.123, 457, 0.09599149157983, 0.15629389237857)]
    public void Wilson_gives_the_known_interval(double share, double n, double low, double high)
    {
        var interval = Intervals.Wilson(share, n);
        Assert.Equal(low, interval.Low, 1e-12);
        Assert.Equal(high, interval.High, 1e-12);
    }

    // R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_gives_the_published_intervals(int yes, int n, double low, double high)
    {
        var interval = Intervals.Wilson((double)yes / n, n, 1.959964);
        Assert.Equal(low, interval.Low, 0.00005);
        Assert.Equal(high, interval.High, 0.00005);
    }

    [Fact]
    public void With_nobody_asked_nothing_is_known() => Assert.Equal(new Interval(0, 1), Intervals.Wilson(0, 0));

    // The worked checks of the survey standards: 1,700 answers unweighted, with a design effect of 1.6, and so on.
    [Theory]
    [InlineData(1700, 1.0, 2.4)]
    [InlineData(1700, 1.6, 3.0)]
    [InlineData(4538, 1.5, 1.8)]
    [InlineData(100, 1.5, 12.0)]
    public void The_margin_of_error_of_the_worked_checks(double n, double designEffect, double points) =>
        Assert.Equal(points, Math.Round(100 * Intervals.MarginOfError(0.5, n / designEffect), 1));

    [Fact]
    public void Asking_everybody_leaves_no_margin() => Assert.Equal(0, Intervals.MarginOfError(0.5, 400, 400));

    [Theory]
    [InlineData(1.2, 10)]
    [InlineData(-0.1, 10)]
    [InlineData(double.NaN, 10)]
    [InlineData(0.5, -1)]
    public void A_share_outside_0_to_1_or_a_negative_sample_is_refused(double share, double n) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Intervals.Wilson(share, n));
}

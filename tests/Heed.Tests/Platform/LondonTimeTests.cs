using System.Globalization;
using Heed.Platform.Time;

namespace Heed.Tests.Platform;

public sealed class LondonTimeTests
{
    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29", "00:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29", "02:00:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25", "01:59:59")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25", "01:00:00")]
    [InlineData("2026-06-30T23:30:00Z", "2026-07-01", "00:30:00")]
    [InlineData("2026-12-31T23:59:59Z", "2026-12-31", "23:59:59")]
    public void The_wall_clock_follows_both_changes(string instant, string date, string time)
    {
        var at = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
        var wall = LondonTime.WallClock(at);
        Assert.Equal(
            (DateOnly.Parse(date, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture)),
            wall
        );
        Assert.Equal(wall.Date, LondonTime.DateAt(at));
    }

    [Theory]
    [InlineData("2026-03-29", "00:30", "2026-03-29T00:30:00Z")]
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25", "02:30", "2026-10-25T02:30:00Z")]
    [InlineData("2026-07-31", "23:59", "2026-07-31T22:59:00Z")]
    public void A_time_on_a_form_is_an_instant_even_where_the_clock_skips_or_repeats(string date, string time, string instant) =>
        Assert.Equal(
            DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture),
            LondonTime.At(DateOnly.Parse(date, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture))
        );

    [Theory]
    [InlineData("2026-03-31T16:00:00Z", "5pm on Tuesday 31 March 2026")]
    [InlineData("2026-03-31T16:30:00Z", "5:30pm on Tuesday 31 March 2026")]
    [InlineData("2026-01-06T12:00:00Z", "midday on Tuesday 6 January 2026")]
    [InlineData("2026-06-30T23:00:00Z", "midnight at the start of Wednesday 1 July 2026")]
    public void Times_are_written_as_the_style_guide_says(string instant, string words) =>
        Assert.Equal(words, LondonTime.Full(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));
}

using Heed.Platform.Components.Fields;
using Heed.Platform.Components.Fields.Reading;

namespace Heed.Tests.Platform;

/// <summary>Dates and times as people write them.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("27", "3", "2026", "2026-03-27")]
    [InlineData(" 1 ", "march", "2026", "2026-03-01")]
    [InlineData("29", "Feb", "2028", "2028-02-29")]
    public void A_date_is_read(string day, string month, string year, string expected) =>
        Assert.Equal((DateOnly.Parse(expected), (string?)null), DateBinder.Read(day, month, year));

    [Theory]
    [InlineData("", "", "2026", "form.date.missing")]
    [InlineData("", "3", "2026", "form.date.missing.day")]
    [InlineData("27", " ", "2026", "form.date.missing.month")]
    [InlineData("27", "3", null, "form.date.missing.year")]
    [InlineData("27", "3", "26", "form.date.year")]
    [InlineData("27", "3", "0000", "form.date.year")]
    [InlineData("27", "13", "2026", "form.date.month")]
    [InlineData("27", "ma", "2026", "form.date.month")]
    [InlineData("29", "2", "2026", "form.date.day")]
    [InlineData("-1", "2", "2026", "form.date.day")]
    public void A_date_that_is_none_says_what_to_do(string? day, string? month, string? year, string key) =>
        Assert.Equal(((DateOnly?)null, key), DateBinder.Read(day, month, year));

    [Fact]
    public void No_date_is_not_a_mistake() => Assert.Equal((null, null), DateBinder.Read("", null, " "));

    [Theory]
    [InlineData("5pm", 17, 0)]
    [InlineData("5:30 PM", 17, 30)]
    [InlineData("5.30pm", 17, 30)]
    [InlineData("12am", 0, 0)]
    [InlineData("12pm", 12, 0)]
    [InlineData("17:00", 17, 0)]
    [InlineData("0905", 9, 5)]
    [InlineData("midday", 12, 0)]
    [InlineData("midnight", 0, 0)]
    public void A_time_is_read(string text, int hour, int minute)
    {
        Assert.True(ClockTime.TryRead(text, out var time));
        Assert.Equal(new TimeOnly(hour, minute), time);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("25:00")]
    [InlineData("17:60")]
    [InlineData("teatime")]
    [InlineData("")]
    public void A_time_that_is_none_is_refused(string text) => Assert.False(ClockTime.TryRead(text, out _));

    [Theory]
    [InlineData("1,204", typeof(int), 1204)]
    [InlineData(" -3 ", typeof(int), -3)]
    [InlineData("£2.50", typeof(double), 2.5)]
    [InlineData("1.5", typeof(int), null)]
    [InlineData("99999999999", typeof(int), null)]
    [InlineData("lots", typeof(double), null)]
    [InlineData("1e5", typeof(double), null)]
    public void A_number_is_read_as_people_write_it(string text, Type type, object? expected) =>
        Assert.Equal(expected, NumberBinder.Read(text, type));

    [Fact]
    public void A_time_is_written_so_that_it_can_be_read_again()
    {
        for (var minute = 0; minute < 24 * 60; minute += 7)
        {
            var time = TimeOnly.MinValue.AddMinutes(minute);
            Assert.True(ClockTime.TryRead(ClockTime.Write(time), out var again));
            Assert.Equal(time, again);
        }
    }
}

using System.Globalization;
using NodaTime;
using NodaTime.Extensions;

namespace Heed.Platform.Time;

/// <summary>
/// The one place where stored UTC instants become the clock on the wall in the United Kingdom and back. "5pm on Tuesday
/// 31 March 2026" is how the style guide writes a time.
/// </summary>
public static class LondonTime
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The calendar day in London at <paramref name="instant"/>.</summary>
    public static DateOnly DateAt(DateTimeOffset instant) => InLondon(instant).Date.ToDateOnly();

    public static DateOnly Today(this TimeProvider clock) => DateAt(clock.GetUtcNow());

    /// <summary>The instant of a London wall clock; a time that the spring change skips is moved forward by the gap.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time) =>
        LocalDateTime.FromDateTime(date.ToDateTime(time)).InZoneLeniently(Zone).ToDateTimeOffset().ToUniversalTime();

    /// <summary>The London wall clock, for the fields of a form.</summary>
    public static (DateOnly Date, TimeOnly Time) WallClock(DateTimeOffset instant)
    {
        var local = InLondon(instant);
        return (local.Date.ToDateOnly(), local.TimeOfDay.ToTimeOnly());
    }

    /// <summary>"31 March 2026".</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", English);

    /// <summary>"Tuesday 31 March 2026".</summary>
    public static string Weekday(DateOnly date) => date.ToString("dddd d MMMM yyyy", English);

    /// <summary>"31 March 2026".</summary>
    public static string Day(DateTimeOffset instant) => Day(DateAt(instant));

    /// <summary>"5pm", "5:30pm", "midday", "midnight".</summary>
    public static string Clock(TimeOnly time) =>
        (time.Hour, time.Minute) switch
        {
            (0, 0) => "midnight",
            (12, 0) => "midday",
            (_, 0) => time.ToString("htt", English).ToLowerInvariant(),
            _ => time.ToString("h:mmtt", English).ToLowerInvariant(),
        };

    /// <summary>
    /// "5pm on Tuesday 31 March 2026", and "midnight at the start of Tuesday 31 March 2026", because half the readers take "midnight on
    /// Tuesday" for its end.
    /// </summary>
    public static string Full(DateTimeOffset instant)
    {
        var (date, time) = WallClock(instant);
        var day = date.ToString("dddd d MMMM yyyy", English);
        return time is { Hour: 0, Minute: 0 } ? $"midnight at the start of {day}" : $"{Clock(time)} on {day}";
    }

    private static ZonedDateTime InLondon(DateTimeOffset instant) => instant.ToInstant().InZone(Zone);
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Heed.Platform.Components.Fields;

/// <summary>Times of day as people write them.</summary>
public static partial class ClockTime
{
    /// <summary>Reads 5pm, 5:30 pm, 5.30pm, 17:00, 0900, noon, midday, midnight. Anything else is refused.</summary>
    public static bool TryRead(string text, out TimeOnly time)
    {
        time = default;
        var plain = text.Trim().ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);
        if (plain is "noon" or "midday" or "midnight")
        {
            time = new(plain == "midnight" ? 0 : 12, 0);
            return true;
        }
        var match = Written().Match(plain);
        if (!match.Success)
            return false;
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value;
        if (
            minute > 59
            || hour > 23
            || (half.Length > 0 && hour is 0 or > 12)
            || (half.Length == 0 && !match.Groups["minute"].Success)
        )
            return false;
        time = new((hour % 12 == 0 && half.Length > 0 ? 0 : hour) + (half == "pm" ? 12 : 0), minute);
        return true;
    }

    /// <summary>Writes 5pm, 5:30pm, midday, midnight.</summary>
    public static string Write(TimeOnly time) =>
        time switch
        {
            { Hour: 0, Minute: 0 } => "midnight",
            { Hour: 12, Minute: 0 } => "midday",
            _ => time.ToString(time.Minute == 0 ? "htt" : "h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant(),
        };

    [GeneratedRegex("^(?<hour>[0-9]{1,2})([:.]?(?<minute>[0-9]{2}))?(?<half>am|pm)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}

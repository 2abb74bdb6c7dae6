using System.Globalization;
using System.Text.RegularExpressions;
using Heed.Office.Doors;

namespace Heed.Office;

/// <summary>What must be true of any office's profile.</summary>
public static partial class ProfileRules
{
    /// <summary>The lowest contrast of text against its ground (WCAG 2.2, 1.4.3).</summary>
    public const double LeastContrast = 4.5;

    /// <summary>Everything that is wrong, in whole sentences.</summary>
    public static IEnumerable<string> FaultsIn(OfficeProfile profile)
    {
        if (string.IsNullOrWhiteSpace(profile.Code))
            yield return "The office needs a code.";
        if (string.IsNullOrWhiteSpace(profile.Names.Legal) || string.IsNullOrWhiteSpace(profile.Names.ShortName))
            yield return "The office needs its legal and its short name.";
        if (profile.Governance.Model is not ("commissioner" or "mayor" or "board"))
            yield return "The governance model must be commissioner, mayor or board.";
        if (profile.Emergency.Count == 0)
            yield return "There must be at least one emergency number.";
        if (AccentFault(profile.Branding.Accent) is { } accent)
            yield return accent;
        foreach (var holder in profile.Holders.Where(holder => holder.To < holder.From))
            yield return $"The term of {holder.Name} ends before it begins.";
        foreach (var period in profile.RestrictedPeriods.Where(period => period.To < period.From))
            yield return $"\"{period.Name}\" ends before it begins.";
    }

    /// <summary>Why a colour cannot be the accent, or null when it can.</summary>
    public static string? AccentFault(string? colour) =>
        colour is null || !Colour().IsMatch(colour) ? "Enter the colour as # and six letters or numbers, like #14576b"
        : ContrastOnWhite(colour) < LeastContrast
            ? $"This colour is too pale to read on white: its contrast is {ContrastOnWhite(colour).ToString("0.0", CultureInfo.InvariantCulture)} to 1, and it must be at least 4.5 to 1. Choose a darker one"
        : null;

    /// <summary>Contrast ratio of a #rrggbb colour against white, from 1 to 21 (WCAG 2.2, relative luminance).</summary>
    public static double ContrastOnWhite(string colour)
    {
        var (red, green, blue) = (Linear(colour, 1), Linear(colour, 3), Linear(colour, 5));
        return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
    }

    private static double Linear(string colour, int at)
    {
        var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.None, 1000)]
    private static partial Regex Colour();
}

using System.Globalization;

namespace Heed.Platform.Layout;

/// <summary>Colours as #rrggbb and the contrast between them.</summary>
public static class Contrast
{
    /// <summary>The least ratio for ordinary text, WCAG 2.2 success criterion 1.4.3 (AA).</summary>
    public const double ForText = 4.5;

    /// <summary>Contrast ratio from 1 to 21. Source: WCAG 2.2, definition of contrast ratio.</summary>
    public static double Between(string one, string other)
    {
        var (lighter, darker) = (Luminance(one), Luminance(other));
        if (lighter < darker)
            (lighter, darker) = (darker, lighter);
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// <summary>Whether a text is a colour with enough contrast on white. The message says what to do when it is not.</summary>
    public static bool MayBeAccent(string colour, out string? refusal)
    {
        refusal =
            !IsColour(colour) ? "Enter the colour as # and six characters, such as #1f4e79"
            : Between(colour, "#ffffff") < ForText ? "Choose a darker colour: this one is hard to read on white"
            : null;
        return refusal is null;
    }

    /// <summary>The colour mixed with white, for surfaces: 0 is white, 1 the colour.</summary>
    public static string Tint(string colour, double share)
    {
        var parts = Channels(colour).Select(channel => (int)Math.Round(255 - (255 - channel) * share)).ToArray();
        return $"#{parts[0]:x2}{parts[1]:x2}{parts[2]:x2}";
    }

    private static bool IsColour(string text) => text is ['#', ..] && text.Length == 7 && text.Skip(1).All(char.IsAsciiHexDigit);

    private static double Luminance(string colour)
    {
        var parts = Channels(colour).Select(Linear).ToArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static double Linear(int channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static IEnumerable<int> Channels(string colour) =>
        IsColour(colour)
            ? Enumerable
                .Range(0, 3)
                .Select(at => int.Parse(colour.AsSpan(1 + at * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            : throw new ArgumentException($"{colour} is not a colour like #1f4e79.", nameof(colour));
}

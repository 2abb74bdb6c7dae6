namespace Heed.Platform.Words;

/// <summary>CLDR plural categories of whole numbers, for the languages an office in the United Kingdom is likely to add.</summary>
public static class Plurals
{
    /// <summary>The category (<c>zero one two few many other</c>) of a count in a language. Source: CLDR plural rules, cardinals.</summary>
    public static string CategoryOf(string tag, long count)
    {
        var n = Math.Abs(count);
        return tag.Split('-')[0] switch
        {
            "cy" => n switch
            {
                0 => "zero",
                1 => "one",
                2 => "two",
                3 => "few",
                6 => "many",
                _ => Phrase.Other,
            },
            "pl" => Polish(n),
            "uk" or "ru" => Slavic(n),
            "ar" => Arabic(n),
            "lt" => Lithuanian(n),
            "ro" => n == 1 ? "one"
            : n == 0 || n % 100 is >= 1 and <= 19 ? "few"
            : Phrase.Other,
            "fr" or "pt" or "pa" or "hi" or "bn" or "gu" => n is 0 or 1 ? "one" : Phrase.Other,
            "zh" or "ja" or "vi" or "th" => Phrase.Other,
            _ => n == 1 ? "one" : Phrase.Other,
        };
    }

    private static string Polish(long n) =>
        n == 1 ? "one"
        : n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14) ? "few"
        : "many";

    private static string Slavic(long n) =>
        n % 10 == 1 && n % 100 != 11 ? "one"
        : n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14) ? "few"
        : "many";

    private static string Arabic(long n) =>
        n switch
        {
            0 => "zero",
            1 => "one",
            2 => "two",
            _ => (n % 100) switch
            {
                >= 3 and <= 10 => "few",
                >= 11 => "many",
                _ => Phrase.Other,
            },
        };

    private static string Lithuanian(long n) =>
        n % 10 == 1 && n % 100 is not (>= 11 and <= 19) ? "one"
        : n % 10 is >= 2 and <= 9 && n % 100 is not (>= 11 and <= 19) ? "few"
        : Phrase.Other;
}

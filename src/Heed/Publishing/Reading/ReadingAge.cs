using System.Text.RegularExpressions;

namespace Heed.Publishing.Reading;

/// <summary>
/// An estimate of the age at which a text can be read. Flesch–Kincaid grade level: 0.39 × words per sentence + 11.8 ×
/// syllables per word − 15.59 (Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas for Navy
/// enlisted personnel", Naval Technical Training Command, Research Branch Report 8-75, 1975). A pupil is about five years
/// older than the number of the grade. Syllables are counted as groups of vowels, a silent final e left out, so the
/// estimate is good to a year or two and is no judgement of sense.
/// </summary>
public static partial class ReadingAge
{
    /// <summary>The oldest reading age that public text aims for.</summary>
    public const int Aim = 11;

    /// <summary>Fewer words than this say nothing.</summary>
    public const int FewestWords = 30;

    private const int GradeToAge = 5;

    /// <summary>The age in whole years, never under 5; null for a text too short to tell.</summary>
    public static int? Of(string text)
    {
        var plain = Links().Replace(text, "]");
        var words = Words().Matches(plain);
        if (words.Count < FewestWords)
            return null;
        var sentences = Math.Max(1, Sentences().Split(plain).Count(part => Words().IsMatch(part)));
        var syllables = words.Sum(word => Syllables(word.Value));
        var grade = 0.39 * words.Count / sentences + 11.8 * syllables / words.Count - 15.59;
        return Math.Max(5, (int)Math.Round(grade + GradeToAge, MidpointRounding.AwayFromZero));
    }

    /// <summary>Groups of vowels, at least one; a final e is silent except in -le.</summary>
    public static int Syllables(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower.EndsWith('e') && !lower.EndsWith("le", StringComparison.Ordinal))
            lower = lower[..^1];
        return Math.Max(1, Vowels().Count(lower));
    }

    [GeneratedRegex(@"\]\([^)]*\)", RegexOptions.None, 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"\p{L}[\p{L}’'-]*", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"[.!?:;]+\s|\n", RegexOptions.None, 1000)]
    private static partial Regex Sentences();

    [GeneratedRegex("[aeiouy]+", RegexOptions.None, 1000)]
    private static partial Regex Vowels();
}

using System.Text;
using System.Text.RegularExpressions;

namespace Heed.Consultations;

/// <summary>Codes and public addresses of consultations: how they look, and what we suggest from a title.</summary>
public static partial class Naming
{
    private const int LongestCode = 12;
    private const int LongestSlug = 60;

    private static readonly HashSet<string> Small =
    [
        "a",
        "about",
        "and",
        "are",
        "as",
        "at",
        "do",
        "does",
        "for",
        "from",
        "how",
        "in",
        "is",
        "it",
        "of",
        "on",
        "or",
        "our",
        "should",
        "the",
        "to",
        "us",
        "we",
        "what",
        "where",
        "which",
        "who",
        "why",
        "with",
        "you",
        "your",
    ];

    /// <summary>"Feeling safe where you live" in 2026 gives "FEELING26": the first content words that fit, and the year.</summary>
    public static string SuggestCode(string title, int year)
    {
        var words = Words(title).Where(word => !Small.Contains(word)).ToList();
        var code = new StringBuilder();
        foreach (var word in words.Count > 0 ? words : ["consultation"])
        {
            if (code.Length > 0 && code.Length + word.Length > LongestCode - 2)
                break;
            code.Append(word.ToUpperInvariant().AsSpan(0, Math.Min(word.Length, LongestCode - 2)));
        }
        if (!char.IsAsciiLetter(code[0]))
            code.Insert(0, 'C').Length = Math.Min(code.Length, LongestCode - 2);
        return $"{code}{year % 100:00}";
    }

    /// <summary>"Feeling safe where you live" gives "feeling-safe-where-you-live".</summary>
    public static string SuggestSlug(string title)
    {
        var slug = new StringBuilder();
        foreach (var word in Words(title))
        {
            if (slug.Length + word.Length + 1 > LongestSlug)
                break;
            slug.Append(slug.Length > 0 ? "-" : "").Append(word);
        }
        return slug.Length > 0 ? slug.ToString() : "consultation";
    }

    /// <summary>A key for a question from its words: "How safe do you feel?" gives "safe_feel".</summary>
    public static string SuggestKey(string text, IReadOnlyCollection<string> taken)
    {
        var content = Words(text).Where(word => !Small.Contains(word)).Take(3).ToList();
        var key = string.Join('_', content);
        if (key.Length == 0 || !char.IsAsciiLetter(key[0]))
            key = "q_" + key;
        key = key[..Math.Min(key.Length, 36)].TrimEnd('_');
        return Free(key, taken, "_");
    }

    /// <summary>A code for a choice from its label, unlike those taken.</summary>
    public static string SuggestChoice(string label, IReadOnlyCollection<string> taken)
    {
        var code = string.Join('-', Words(label).Take(4));
        return Free(code.Length == 0 ? "choice" : code[..Math.Min(code.Length, 36)].TrimEnd('-'), taken, "-");
    }

    /// <summary>Whether a consultation can have this code and this address; if not, what to do about it.</summary>
    public static bool MayBe(string code, string slug, out string? refusal)
    {
        refusal =
            !Code().IsMatch(code)
                ? "The code must be 3 to 12 capital letters and digits, and begin with a letter, such as SAFE26."
            : !Slug().IsMatch(slug) || slug.Length > LongestSlug
                ? $"The address must be small letters and digits in words joined by hyphens, {LongestSlug} characters at most."
            : null;
        return refusal is null;
    }

    private static string Free(string wanted, IReadOnlyCollection<string> taken, string joint)
    {
        var free = wanted;
        for (var next = 2; taken.Contains(free); next++)
            free = $"{wanted}{joint}{next}";
        return free;
    }

    /// <summary>Words in small plain letters: accents fall away ("café" is "cafe"), apostrophes close up.</summary>
    private static string[] Words(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
            if (char.IsAsciiLetterOrDigit(letter))
                plain.Append(char.ToLowerInvariant(letter));
            else if (char.IsWhiteSpace(letter) || char.IsPunctuation(letter) && letter is not ('\'' or '\u2019'))
                plain.Append(' ');
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex("^[A-Z][A-Z0-9]{2,11}$", RegexOptions.None, 1_000)]
    private static partial Regex Code();

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Slug();
}

using System.Globalization;
using System.Text;
using Heed.Platform.Web;

namespace Heed.Evidence;

/// <summary>
/// Text as it is searched: words of letters and digits in lower case, accents folded, a space before each. A word asked for
/// is found at the beginning of any word ("nurs" finds "nursing"). Both databases fold case differently, so it is done here.
/// </summary>
public static class SearchText
{
    /// <summary>The most words of one search that are looked at.</summary>
    public const int MostWords = 12;

    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length + 1);
        var inside = false;
        foreach (var character in PlainText.Clean(text).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
            {
                if (!inside)
                    folded.Append(' ');
                folded.Append(char.ToLowerInvariant(character));
                inside = true;
            }
            // A combining accent and an apostrophe belong to the word they stand in: "café" is "cafe", "don't" is "dont".
            else if (
                CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark
                && character is not ('\'' or '\u2019')
            )
                inside = false;
        }
        return folded.ToString();
    }

    /// <summary>Search words. A text is found when its <see cref="Of"/> contains all of them.</summary>
    public static IReadOnlyList<string> Sought(string? words) =>
        [
            .. Of(words ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal)
                .Take(MostWords)
                .Select(word => " " + word),
        ];
}

using System.Text;

namespace Heed.Tables.DataFiles;

/// <summary>How words in a file are compared.</summary>
public static class WordComparison
{
    /// <summary>Words that stand for no answer wherever they are not themselves a level of a margin.</summary>
    public static IReadOnlySet<string> Withheld { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "",
            "na",
            "n/a",
            "#n/a",
            "prefer not to say",
            "prefer not to answer",
            "not stated",
        };

    /// <summary>A value's text, without the spaces (also the unbreakable one) around it.</summary>
    public static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes).Trim();

    /// <summary>
    /// The form in which a spreadsheet's version of a word equals ours: lower case, any run of spaces and underscores as one
    /// space, every dash as a hyphen.
    /// </summary>
    public static string Loose(string text)
    {
        var loose = new StringBuilder(text.Length);
        foreach (var letter in text.Trim())
        {
            var plain = letter is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' ? '-' : letter;
            if (!char.IsWhiteSpace(plain) && plain != '_')
                loose.Append(char.ToLowerInvariant(plain));
            else if (loose.Length > 0 && loose[^1] != ' ')
                loose.Append(' ');
        }
        return loose.ToString();
    }
}

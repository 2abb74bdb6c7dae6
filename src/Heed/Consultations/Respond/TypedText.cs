using Heed.Platform.Web;

namespace Heed.Consultations.Respond;

/// <summary>How typed text is kept.</summary>
public static class TypedText
{
    /// <summary>
    /// One kind of line break, which the character count counts as one; no control characters, which databases refuse; no
    /// blanks at the ends.
    /// </summary>
    public static string Clean(string typed)
    {
        var text = typed.ReplaceLineEndings("\n");
        if (text.AsSpan().ContainsAnyExcept(Plain))
            text = PlainText.Clean(text);
        return text.Trim();
    }

    private static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create([
        .. Enumerable.Range(' ', 95).Select(code => (char)code),
        '\n',
    ]);
}

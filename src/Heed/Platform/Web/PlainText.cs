using System.Buffers;
using System.Text;

namespace Heed.Platform.Web;

/// <summary>
/// Text without what no person writes and no database, feed or letter can carry: control characters but line breaks and tabs, halves
/// of surrogate pairs, and the code points that Unicode keeps for programs (U+FFFE, U+FDD0 and their like).
/// </summary>
public static class PlainText
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(code => code is not ('\n' or '\r' or '\t')),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
        .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code),
        .. Enumerable.Range(0xFDD0, 0x20).Select(code => (char)code),
        '\uFFFE',
        '\uFFFF',
    ]);

    /// <summary>The same string when there is nothing to take out.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var used) is OperationStatus.Done && IsWritten(rune))
                clean.Append(rune);
            at += used;
        }
        return clean.ToString();
    }

    private static bool IsWritten(Rune rune) =>
        (rune.Value is '\n' or '\r' or '\t' || !Rune.IsControl(rune))
        && rune.Value is not (>= 0xFDD0 and <= 0xFDEF)
        && (rune.Value & 0xFFFE) != 0xFFFE;
}

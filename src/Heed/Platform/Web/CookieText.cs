namespace Heed.Platform.Web;

/// <summary>
/// One cookie of a request, read where it lies. The framework's collection copies the names and values of all of them first,
/// which on pages whose cookie carries a whole draft is most of what they allocate.
/// </summary>
public static class CookieText
{
    /// <summary>The value as it was sent, not decoded; null when there is no cookie of that name. Of two alike the first counts.</summary>
    public static ReadOnlyMemory<char>? Find(HttpRequest request, string name)
    {
        foreach (var header in request.Headers.Cookie)
            if (Find(header.AsMemory(), name) is { } found)
                return found;
        return null;
    }

    private static ReadOnlyMemory<char>? Find(ReadOnlyMemory<char> header, string name)
    {
        while (!header.IsEmpty)
        {
            var end = header.Span.IndexOf(';');
            var pair = (end < 0 ? header : header[..end]).Trim();
            if (
                pair.Length > name.Length
                && pair.Span[name.Length] == '='
                && pair.Span.StartsWith(name, StringComparison.Ordinal)
            )
                return pair[(name.Length + 1)..];
            header = end < 0 ? default : header[(end + 1)..];
        }
        return null;
    }
}

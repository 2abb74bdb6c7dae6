namespace Heed.Publishing.FixedPages;

/// <summary>A page as it lies in a file: lines of <c>key: value</c> between two lines of dashes, then Markdown.</summary>
public sealed record PageFile(string Slug, string Title, string Summary, string Body)
{
    /// <summary>Reads the text of such a file.</summary>
    /// <exception cref="FormatException">The front matter is missing or lacks slug, title or summary.</exception>
    public static PageFile Read(string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("---\n", 3);
        if (parts.Length < 3 || parts[0].Length > 0)
            throw new FormatException("A page begins with a line of dashes, its slug, title and summary, and a line of dashes.");
        var front = parts[1]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return new(Need(front, "slug"), Need(front, "title"), Need(front, "summary"), parts[2].Trim());
    }

    private static string Need(Dictionary<string, string> front, string key) =>
        front.TryGetValue(key, out var value) ? value : throw new FormatException($"The page has no {key}.");
}

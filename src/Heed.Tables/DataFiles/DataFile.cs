using System.Text;
using System.Text.Unicode;

namespace Heed.Tables.DataFiles;

/// <summary>
/// A file of separated values as people make them in spreadsheets: with or without a byte-order mark, in UTF-8, UTF-16 or
/// Windows-1252, separated by commas, semicolons or tabs, with a <c>sep=</c> line, spaces around headings and values, quoted
/// values over several lines, and blank lines anywhere.
/// </summary>
public sealed class DataFile
{
    private readonly Dictionary<string, int> loose = [];

    private DataFile(string name, byte[] bytes)
    {
        Name = name;
        Bytes = bytes;
        Separator = ChooseSeparator(bytes);
        Rows = new DataRows(this);
        Headings = ReadHeadings(Rows);
        for (var c = 0; c < Headings.Count; c++)
        {
            // Two headings alike in loose reading are found by their exact text only.
            if (!loose.TryAdd(WordComparison.Loose(Headings[c]), c))
                loose[WordComparison.Loose(Headings[c])] = -1;
        }
    }

    /// <summary>The file's name as it was given.</summary>
    public string Name { get; }

    /// <summary>The headings, trimmed, in order.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>The rows below the headings, to be read once.</summary>
    public DataRows Rows { get; }

    internal byte[] Bytes { get; }
    internal byte Separator { get; }

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="DataFileException">It cannot be read, or has no heading.</exception>
    public static DataFile Open(string path)
    {
        try
        {
            return new DataFile(path, ToUtf8(File.ReadAllBytes(path)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path, "The file cannot be read. " + error.Message);
        }
    }

    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="DataFileException">There is no heading.</exception>
    public static DataFile Of(string name, byte[] bytes) => new(name, ToUtf8(bytes));

    /// <summary>
    /// The column with a heading, first by its exact text, then without regard to case, spaces, underscores and dashes; −1 and
    /// a fault where there is none.
    /// </summary>
    public int Find(string heading, FaultList faults)
    {
        for (var c = 0; c < Headings.Count; c++)
        {
            if (Headings[c] == heading.Trim())
                return c;
        }
        if (loose.TryGetValue(WordComparison.Loose(heading), out var column) && column >= 0)
            return column;
        var many = loose.ContainsKey(WordComparison.Loose(heading)) ? "more than one column" : "no column";
        faults.Add(
            new Fault(
                Name,
                Rows.HeadingLine,
                0,
                "",
                $"There is {many} headed \"{heading}\"; the headings are {string.Join(", ", Headings)}."
            )
        );
        return -1;
    }

    private List<string> ReadHeadings(DataRows rows)
    {
        if (!rows.NextHeading())
            throw new DataFileException(Name, "The file is empty: a line of headings is needed.");
        var headings = new List<string>();
        for (var c = 0; c < rows.Width; c++)
            headings.Add(WordComparison.Text(rows[c]));
        while (headings.Count > 1 && headings[^1].Length == 0)
            headings.RemoveAt(headings.Count - 1);
        return headings;
    }

    private static byte[] ToUtf8(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Convert(Encoding.Unicode, Encoding.UTF8, bytes, 2, bytes.Length - 2);
        else if (bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, bytes, 2, bytes.Length - 2);
        // A file put together from two may carry the mark twice.
        while (bytes.AsSpan().StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        if (Utf8.IsValid(bytes))
            return bytes;
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return Encoding.Convert(windows, Encoding.UTF8, bytes);
    }

    private static byte ChooseSeparator(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.TrimStart(" \t\r\n"u8);
        if (text.Length > 4 && text.StartsWith("sep="u8))
            return text[4];
        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        var heading = end < 0 ? text : text[..end];
        var (commas, semicolons, tabs) = (Unquoted(heading, ','), Unquoted(heading, ';'), Unquoted(heading, '\t'));
        return semicolons > commas && semicolons >= tabs ? (byte)';'
            : tabs > commas ? (byte)'\t'
            : (byte)',';
    }

    private static int Unquoted(ReadOnlySpan<byte> heading, char separator)
    {
        var (count, quoted) = (0, false);
        foreach (var b in heading)
        {
            quoted ^= b == '"';
            count += b == separator && !quoted ? 1 : 0;
        }
        return count;
    }
}

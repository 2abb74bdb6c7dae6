using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Platform.Files;

/// <summary>
/// A list as a CSV file (RFC 4180, UTF-8 with a byte order mark, which Excel needs). Cells that a spreadsheet would take for a
/// formula are escaped.
/// </summary>
public static class CsvFile
{
    /// <summary>The file, as the answer to a request.</summary>
    /// <param name="name">File name without its ending.</param>
    /// <param name="head">Column titles.</param>
    /// <param name="rows">Cells of each row, in the order of the titles; dates as DateOnly, instants already in words.</param>
    public static FileContentResult File(string name, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var line in rows.Prepend(head))
            text.AppendJoin(',', line.Select(Quoted)).Append("\r\n");
        return new FileContentResult(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8")
        {
            FileDownloadName = name + ".csv",
        };
    }

    private static string Quoted(object? cell)
    {
        var text = Written(cell);
        if (cell is string && text.Length > 0 && Formula.Contains(text[0]))
            text = "'" + text;
        return text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r");
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private static string Written(object? cell) =>
        cell switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool yes => yes ? "yes" : "no",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString() ?? "",
        };
}

using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Platform.Files;

/// <summary>
/// A list as a CSV file (RFC 4180, UTF-8 with a byte order mark, which Excel needs), written to the reader as its rows come.
/// Cells that a spreadsheet would take for a formula are escaped.
/// </summary>
public static class CsvFile
{
    private static readonly CsvWriterOptions Form = new()
    {
        NewLine = "\r\n",
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
    };

    /// <summary>The file, as the answer to a request.</summary>
    /// <param name="name">File name without its ending.</param>
    /// <param name="columns">Heading of each column, and its cell in a row; dates as DateOnly, instants already in words.</param>
    /// <param name="rows">The rows in their order; none is kept longer than it takes to write it.</param>
    public static IActionResult Stream<TRow>(
        string name,
        IReadOnlyList<(string Heading, Func<TRow, object?> Cell)> columns,
        IAsyncEnumerable<TRow> rows
    ) => new Streamed(name, output => WriteAsync(output, columns, rows));

    /// <summary>Writes the file to a stream, which stays open.</summary>
    public static async Task WriteAsync<TRow>(
        Stream output,
        IReadOnlyList<(string Heading, Func<TRow, object?> Cell)> columns,
        IAsyncEnumerable<TRow> rows
    )
    {
        await using var csv = CsvWriter.Create(output, Form, leaveOpen: true);
        foreach (var (heading, _) in columns)
            csv.WriteField(heading);
        await csv.EndRecordAsync();
        await foreach (var row in rows)
        {
            foreach (var (_, cell) in columns)
                Write(csv, cell(row));
            await csv.EndRecordAsync();
        }
    }

    /// <summary>Numbers are written as such: what begins with a minus is no formula then.</summary>
    private static void Write(CsvWriter csv, object? cell)
    {
        switch (cell)
        {
            case int number:
                csv.WriteField(number, default, CultureInfo.InvariantCulture);
                break;
            case DateOnly day:
                csv.WriteField(day, "yyyy-MM-dd");
                break;
            default:
                csv.WriteField(Written(cell));
                break;
        }
    }

    private static string Written(object? cell) =>
        cell switch
        {
            null => "",
            bool yes => yes ? "yes" : "no",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString() ?? "",
        };

    private sealed class Streamed(string name, Func<Stream, Task> write) : IActionResult
    {
        public async Task ExecuteResultAsync(ActionContext context)
        {
            var response = context.HttpContext.Response;
            response.ContentType = "text/csv; charset=utf-8";
            response.Headers.ContentDisposition = $"attachment; filename={name}.csv";
            await write(response.Body);
        }
    }
}

using CsvHelper;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Heed.Platform.Files;

/// <summary>
/// A list as a CSV file (RFC 4180, UTF-8 with a byte order mark, which Excel needs), written to the reader as its rows come.
/// Texts that a spreadsheet would take for a formula are escaped.
/// </summary>
public static class CsvFile
{
    private static readonly CsvWriterOptions Options = new()
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        TrueValue = "yes",
        FalseValue = "no",
    };

    /// <summary>The file, as the answer to a request.</summary>
    /// <param name="name">File name without its ending.</param>
    /// <param name="columns">
    /// Heading of each column, and its cell in a row. Dates are written as 2026-03-31 and instants as London's wall clock, 2026-03-31
    /// 17:00: both sort as text.
    /// </param>
    /// <param name="rows">The rows in their order; none is kept longer than it takes to write it.</param>
    public static IActionResult Stream<TRow>(
        string name,
        IReadOnlyList<(string Heading, Func<TRow, object?> Cell)> columns,
        IAsyncEnumerable<TRow> rows
    ) => new Streamed(name, (output, cancel) => WriteAsync(output, columns, rows, cancel));

    /// <summary>Writes the file to a stream, which stays open.</summary>
    public static async Task WriteAsync<TRow>(
        Stream output,
        IReadOnlyList<(string Heading, Func<TRow, object?> Cell)> columns,
        IAsyncEnumerable<TRow> rows,
        CancellationToken cancel = default
    )
    {
        await using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        await csv.WriteRecordAsync([.. columns.Select(column => column.Heading)], cancel);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            foreach (var (_, cell) in columns)
                csv.WriteField(Written(cell(row)));
            await csv.EndRecordAsync(cancel);
        }
    }

    private static object? Written(object? cell) =>
        cell is DateTimeOffset instant && LondonTime.WallClock(instant) is var (day, time)
            ? FormattableString.Invariant($"{day:yyyy-MM-dd} {time:HH:mm}")
            : cell;

    private sealed class Streamed(string name, Func<Stream, CancellationToken, Task> write) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context)
        {
            var response = context.HttpContext.Response;
            response.ContentType = "text/csv; charset=utf-8";
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(name + ".csv");
            response.Headers.ContentDisposition = disposition.ToString();
            return write(response.Body, context.HttpContext.RequestAborted);
        }
    }
}

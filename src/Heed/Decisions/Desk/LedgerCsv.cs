using System.Globalization;
using System.Text;
using Heed.Decisions.Ledger;
using Heed.Platform.Time;

namespace Heed.Decisions.Desk;

/// <summary>The ledger as a CSV file: RFC 4180, UTF-8 with the byte order mark that spreadsheets look for.</summary>
internal static class LedgerCsv
{
    private static readonly string[] Head =
    [
        "Code",
        "Consultation",
        "Closed",
        "Answers",
        "Findings",
        "Findings answered",
        "Per cent answered",
        "Actions",
        "Late actions",
        "Public page",
    ];

    public static byte[] Write(IEnumerable<LedgerRow> rows)
    {
        var text = new StringBuilder("\uFEFF").AppendJoin(',', Head).Append("\r\n");
        foreach (var row in rows)
            text.AppendJoin(',', Cells(row).Select(Quoted)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Cells(LedgerRow row) =>
        [
            row.Consultation.Code,
            row.Consultation.Title,
            row.Consultation.ClosedAt is { } closed
                ? LondonTime.DateAt(closed).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : "",
            Number(row.Consultation.Answers),
            Number(row.Share.Of),
            Number(row.Share.Answered),
            Number(row.Share.Percent),
            Number(row.Actions),
            Number(row.Late),
            row.Status.Words,
        ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A cell that a spreadsheet would take for a formula is made harmless with an apostrophe.</summary>
    private static string Quoted(string cell)
    {
        var safe = cell.Length > 0 && "=+-@\t\r".Contains(cell[0]) ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

using System.Globalization;
using System.Text;
using Heed.Platform.Time;

namespace Heed.Consultations.Desk;

/// <summary>The list of consultations as a CSV file (RFC 4180, UTF-8 with a mark so that spreadsheets read it).</summary>
internal static class ConsultationsCsv
{
    public static byte[] Write(IEnumerable<ListedConsultation> rows)
    {
        var file = new StringBuilder("\uFEFFCode,Title,State,Opens,Closes,Answers,Expected by close,Thin response\r\n");
        foreach (var row in rows)
            file.AppendJoin(
                    ',',
                    Cell(row.Code),
                    Cell(row.Title),
                    row.State,
                    Wall(row.Opens),
                    Wall(row.Closes),
                    row.Answers.ToString(CultureInfo.InvariantCulture),
                    row.Expected?.ToString(CultureInfo.InvariantCulture),
                    row.IsThin ? "yes" : "no"
                )
                .Append("\r\n");
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    /// <summary>In quotes; a text that a spreadsheet would take for a formula begins with an apostrophe.</summary>
    private static string Cell(string text) =>
        $"\"{(text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The wall clock in London, in a form that sorts.</summary>
    private static string Wall(DateTimeOffset? instant) =>
        instant is { } at ? $"{LondonTime.WallClock(at).Date:yyyy-MM-dd} {LondonTime.WallClock(at).Time:HH:mm}" : "";
}

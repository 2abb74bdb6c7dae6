using System.Globalization;
using System.Text;
using System.Text.Json;
using Heed.Statistics.Estimation;

namespace Heed.Tables;

/// <summary>A weighted table, for a reader or for a program.</summary>
public static class TabulateReport
{
    /// <summary>One JSON object; <c>se_raked</c> where margins were given.</summary>
    public static string Json(Tabulation table)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            WriteCells(json, table);
            WriteMeans(json, table);
            WriteOverall(json, table);
            WriteTest(json, "chi_square", table.Independence);
            if (table.IndependenceRaked is not null)
                WriteTest(json, "chi_square_raked", table.IndependenceRaked);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Lines of text, a row of the table each.</summary>
    public static string Text(Tabulation table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder();
        foreach (var cell in table.Cells.Concat(table.Overall))
        {
            var name = (cell.Row.Length == 0 ? "All" : cell.Row) + (cell.Column is null ? "" : " / " + cell.Column);
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{name, -44} n {cell.Share.People, 7:N0}  {cell.Share.Value, 7:P1}  ({cell.Interval.Low:P1} to {cell.Interval.High:P1})  se {Error(cell.Share):P2}"
            );
        }
        foreach (var row in table.OverallMean is { } all ? table.Means.Append(all) : table.Means)
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{row.Row ?? "All", -44} n {row.Mean.People, 7:N0}  mean {row.Mean.Value:F3}  se {Error(row.Mean):F4}"
            );
        if (table.Independence is { } test)
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"Rao-Scott F {test.Statistic:F4} on {test.Df1:F2} and {test.Df2:F1}: p {test.P:G4}"
            );
        return text.ToString();
    }

    private static double Error(Estimate estimate) => estimate.StandardErrorRaked ?? estimate.StandardError;

    private static void WriteCells(Utf8JsonWriter json, Tabulation table)
    {
        json.WriteStartArray("cells");
        foreach (var cell in table.Cells)
        {
            json.WriteStartObject();
            json.WriteString("row", cell.Row);
            json.WriteString("column", cell.Column);
            json.WriteNumber("n", cell.Share.People);
            json.WriteNumber("weighted_n", cell.Share.WeightedPeople);
            json.WriteNumber("share_of_row", cell.Share.Value);
            WriteErrors(json, "se", cell.Share);
            json.WriteNumber("ci_low", cell.Interval.Low);
            json.WriteNumber("ci_high", cell.Interval.High);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteMeans(Utf8JsonWriter json, Tabulation table)
    {
        json.WriteStartArray("means");
        foreach (var row in table.Means)
        {
            json.WriteStartObject();
            json.WriteString("row", row.Row);
            json.WriteNumber("n", row.Mean.People);
            json.WriteNumber("mean", row.Mean.Value);
            WriteErrors(json, "se", row.Mean);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteOverall(Utf8JsonWriter json, Tabulation table)
    {
        json.WriteStartObject("overall");
        json.WriteStartArray("columns");
        foreach (var cell in table.Overall)
        {
            json.WriteStartObject();
            json.WriteString("column", cell.Column);
            json.WriteNumber("share", cell.Share.Value);
            WriteErrors(json, "se", cell.Share);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (table.OverallMean is { } all)
        {
            json.WriteNumber("mean", all.Mean.Value);
            WriteErrors(json, "mean_se", all.Mean);
        }
        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, string name, Estimate estimate)
    {
        json.WriteNumber(name, estimate.StandardError);
        if (estimate.StandardErrorRaked is { } raked)
            json.WriteNumber(name + "_raked", raked);
    }

    private static void WriteTest(Utf8JsonWriter json, string name, IndependenceTest? test)
    {
        if (test is null || !double.IsFinite(test.Statistic) || !double.IsFinite(test.P))
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteNumber("statistic", test.Statistic);
        json.WriteNumber("df1", test.Df1);
        json.WriteNumber("df2", test.Df2);
        json.WriteNumber("p", test.P);
        json.WriteEndObject();
    }
}

using System.Text;
using Heed.Statistics.Estimation;
using Heed.Statistics.Weighting;
using Heed.Tables.Sheets;

namespace Heed.Tables;

/// <summary>The sheets of a tabulation, read and joined: each person with weight, row, column and number.</summary>
public sealed class TabulateSheets
{
    private TabulateSheets(double[] weights, Cells? cells) => Design = new SurveyDesign(weights, cells);

    /// <summary>The sample.</summary>
    public SurveyDesign Design { get; }

    /// <summary>The question of the rows.</summary>
    public required Question Rows { get; init; }

    /// <summary>The question of the columns, if any.</summary>
    public required Question? Columns { get; init; }

    /// <summary>The number of each person, not-a-number where there is none; null where no mean was asked for.</summary>
    public required double[]? Numbers { get; init; }

    /// <summary>A question's levels in the order to be shown, and each person's code.</summary>
    public sealed record Question(IReadOnlyList<string> Levels, ushort[] Codes);

    /// <summary>Reads everything.</summary>
    /// <exception cref="SheetException">A sheet has faults, or the sheets do not speak of the same people.</exception>
    public static TabulateSheets Read(TabulateRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var margins = request.Margins is null ? [] : MarginSheet.Read(Sheet.Open(request.Margins));
        var withheld = Wording.Withheld.Concat(request.Withheld.Select(Wording.Loose)).ToHashSet(StringComparer.Ordinal);
        var (sheet, faults) = (Sheet.Open(request.Responses), new FaultList());
        var respondents = new RespondentColumn(sheet.Find(request.Id, faults));
        var rows = LevelColumn.Open(sheet.Find(request.Rows, faults));
        var columns = request.Columns is null ? null : LevelColumn.Open(sheet.Find(request.Columns, faults));
        var numbers = request.Mean is null ? null : new NumberColumn(sheet.Find(request.Mean, faults), withheld);
        var onMargins = margins.Select(m => LevelColumn.Closed(sheet.Find(m.Variable, faults), m.Levels, withheld)).ToArray();
        faults.Refuse();
        while (sheet.Rows.Next(faults))
        {
            respondents.Take(sheet.Rows, faults);
            rows.Take(sheet.Rows, faults);
            columns?.Take(sheet.Rows, faults);
            numbers?.Take(sheet.Rows, faults);
            foreach (var column in onMargins)
                column.Take(sheet.Rows, faults);
        }
        faults.Refuse();
        if (respondents.Ids.Count < 2)
            throw new SheetException(sheet.Name, "At least two responses are needed.");
        var cells =
            margins.Count == 0
                ? null
                : Cells.Divide(onMargins.Select(c => c.Codes()).ToList(), margins.Select(m => m.Levels.Count).ToList());
        return new TabulateSheets(Weights(Sheet.Open(request.Weights), respondents.Ids, request.Responses), cells)
        {
            Rows = Ordered(rows, margins, request.Rows),
            Columns = columns is null ? null : Ordered(columns, margins, request.Columns!),
            Numbers = numbers?.Values(),
        };
    }

    private static double[] Weights(Sheet sheet, ByteIndex ids, string responses)
    {
        var faults = new FaultList();
        var (id, weight) = (sheet.Find("id", faults), sheet.Find("weight", faults));
        faults.Refuse();
        var weights = new double[ids.Count];
        Array.Fill(weights, double.NaN);
        while (sheet.Rows.Next(faults))
        {
            var person = ids.Find(sheet.Rows[id]);
            if (person < 0)
                faults.Add(sheet.Rows.Fault(id, $"\"{Wording.Text(sheet.Rows[id])}\" is not among the responses."));
            else if (!double.IsNaN(weights[person]))
                faults.Add(sheet.Rows.Fault(id, $"\"{Wording.Text(sheet.Rows[id])}\" appears a second time."));
            else if (NumberColumn.TryParse(sheet.Rows[weight], out var number) && number >= 0)
                weights[person] = number;
            else
                faults.Add(sheet.Rows.Fault(weight, $"\"{Wording.Text(sheet.Rows[weight])}\" is not a weight."));
        }
        faults.Refuse();
        for (var person = 0; person < weights.Length; person++)
        {
            if (double.IsNaN(weights[person]))
                faults.Add(
                    new Fault(sheet.Name, 0, 0, "", $"\"{Encoding.UTF8.GetString(ids[person])}\" of {responses} has no weight.")
                );
        }
        faults.Refuse();
        return weights;
    }

    // Levels in the order of the margins where the question is one of them; else numbers by size, words by alphabet.
    private static Question Ordered(LevelColumn column, IReadOnlyList<Margin> margins, string heading)
    {
        var margin = margins.FirstOrDefault(m => Wording.Loose(m.Variable) == Wording.Loose(heading));
        var places = (margin?.Levels ?? [])
            .Select((level, place) => (Key: Wording.Loose(level), place))
            .ToDictionary(l => l.Key, l => l.place);
        var order = Enumerable
            .Range(0, column.Levels.Count)
            .OrderBy(k => places.GetValueOrDefault(Wording.Loose(column.Levels[k]), int.MaxValue))
            .ThenBy(k => SheetNumber.TryNumber(column.Levels[k], out var number) ? number : double.MaxValue)
            .ThenBy(k => column.Levels[k], StringComparer.Ordinal)
            .ToArray();
        var place = new ushort[order.Length];
        for (var k = 0; k < order.Length; k++)
            place[order[k]] = (ushort)k;
        return new(
            [.. order.Select(k => column.Levels[k])],
            Array.ConvertAll(column.Codes(), code => code == LevelColumn.Missing ? code : place[code])
        );
    }
}

using System.Text;
using Heed.Statistics.Estimation;
using Heed.Statistics.Weighting;
using Heed.Tables.DataFiles;

namespace Heed.Tables;

/// <summary>The files of a tabulation, read and joined: each person with weight, row, column and number.</summary>
public sealed class TabulateFiles
{
    private TabulateFiles(double[] weights, Cells? cells) => Design = new SurveyDesign(weights, cells);

    /// <summary>The sample.</summary>
    public SurveyDesign Design { get; }

    /// <summary>The question of the rows.</summary>
    public required QuestionLevels Rows { get; init; }

    /// <summary>The question of the columns, if any.</summary>
    public required QuestionLevels? Columns { get; init; }

    /// <summary>The number of each person, not-a-number where there is none; null where no mean was asked for.</summary>
    public required double[]? Numbers { get; init; }

    /// <summary>A question's levels in the order to be shown, and each person's code.</summary>
    public sealed record QuestionLevels(IReadOnlyList<string> Levels, ushort[] Codes);

    /// <summary>Reads everything.</summary>
    /// <exception cref="DataFileException">A file has faults, or the files do not speak of the same people.</exception>
    public static TabulateFiles Read(TabulateRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var margins = request.Margins is null ? [] : MarginFile.Read(DataFile.Open(request.Margins));
        var withheld = WordComparison
            .Withheld.Concat(request.Withheld.Select(WordComparison.Loose))
            .ToHashSet(StringComparer.Ordinal);
        var (file, faults) = (DataFile.Open(request.Responses), new FaultList());
        var respondents = new RespondentColumn(file.Find(request.Id, faults));
        var rows = LevelColumn.Open(file.Find(request.Rows, faults));
        var columns = request.Columns is null ? null : LevelColumn.Open(file.Find(request.Columns, faults));
        var numbers = request.Mean is null ? null : new NumberColumn(file.Find(request.Mean, faults), withheld);
        var onMargins = margins.Select(m => LevelColumn.Closed(file.Find(m.Variable, faults), m.Levels, withheld)).ToArray();
        faults.Refuse();
        while (file.Rows.Next(faults))
        {
            respondents.Take(file.Rows, faults);
            rows.Take(file.Rows, faults);
            columns?.Take(file.Rows, faults);
            numbers?.Take(file.Rows, faults);
            foreach (var column in onMargins)
                column.Take(file.Rows, faults);
        }
        faults.Refuse();
        if (respondents.Ids.Count < 2)
            throw new DataFileException(file.Name, "At least two responses are needed.");
        var cells =
            margins.Count == 0
                ? null
                : Cells.Divide(onMargins.Select(c => c.Codes()).ToList(), margins.Select(m => m.Levels.Count).ToList());
        return new TabulateFiles(Weights(DataFile.Open(request.Weights), respondents.Ids, request.Responses), cells)
        {
            Rows = Ordered(rows, margins, request.Rows),
            Columns = columns is null ? null : Ordered(columns, margins, request.Columns!),
            Numbers = numbers?.Values(),
        };
    }

    private static double[] Weights(DataFile file, ByteIndex ids, string responses)
    {
        var faults = new FaultList();
        var (id, weight) = (file.Find("id", faults), file.Find("weight", faults));
        faults.Refuse();
        var weights = new double[ids.Count];
        Array.Fill(weights, double.NaN);
        while (file.Rows.Next(faults))
        {
            var person = ids.Find(file.Rows[id]);
            if (person < 0)
                faults.Add(file.Rows.Fault(id, $"\"{WordComparison.Text(file.Rows[id])}\" is not among the responses."));
            else if (!double.IsNaN(weights[person]))
                faults.Add(file.Rows.Fault(id, $"\"{WordComparison.Text(file.Rows[id])}\" appears a second time."));
            else if (NumberColumn.TryParse(file.Rows[weight], out var number) && number >= 0)
                weights[person] = number;
            else
                faults.Add(file.Rows.Fault(weight, $"\"{WordComparison.Text(file.Rows[weight])}\" is not a weight."));
        }
        faults.Refuse();
        for (var person = 0; person < weights.Length; person++)
        {
            if (double.IsNaN(weights[person]))
                faults.Add(
                    new Fault(file.Name, 0, 0, "", $"\"{Encoding.UTF8.GetString(ids[person])}\" of {responses} has no weight.")
                );
        }
        faults.Refuse();
        return weights;
    }

    // Levels in the order of the margins where the question is one of them; else numbers by size, words by alphabet.
    private static QuestionLevels Ordered(LevelColumn column, IReadOnlyList<PopulationMargin> margins, string heading)
    {
        var margin = margins.FirstOrDefault(m => WordComparison.Loose(m.Variable) == WordComparison.Loose(heading));
        var places = (margin?.Levels ?? [])
            .Select((level, place) => (Key: WordComparison.Loose(level), place))
            .ToDictionary(l => l.Key, l => l.place);
        var order = Enumerable
            .Range(0, column.Levels.Count)
            .OrderBy(k => places.GetValueOrDefault(WordComparison.Loose(column.Levels[k]), int.MaxValue))
            .ThenBy(k => SpreadsheetNumber.TryNumber(column.Levels[k], out var number) ? number : double.MaxValue)
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

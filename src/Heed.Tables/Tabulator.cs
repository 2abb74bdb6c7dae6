using Heed.Statistics;
using Heed.Statistics.Estimation;

namespace Heed.Tables;

/// <summary>Makes the table.</summary>
public sealed class Tabulator(TabulateFiles files)
{
    /// <summary>Reads the files and makes the table.</summary>
    /// <exception cref="DataFiles.DataFileException">A file has faults.</exception>
    public static Tabulation Run(TabulateRequest request) => new Tabulator(TabulateFiles.Read(request)).Tabulate();

    /// <summary>Makes the table.</summary>
    public Tabulation Tabulate()
    {
        var rows = files.Design.Divide(files.Rows.Codes, files.Rows.Levels.Count);
        var inRows = new IReadOnlyList<TableCell>[rows.Count];
        var means = new RowMean?[rows.Count];
        Parallel.For(
            0,
            rows.Count,
            r => (inRows[r], means[r]) = (CellsOf(files.Rows.Levels[r], rows[r]), MeanOf(files.Rows.Levels[r], rows[r]))
        );
        var all = files.Design.All();
        return new Tabulation
        {
            Cells = [.. inRows.SelectMany(row => row)],
            Means = [.. means.OfType<RowMean>()],
            Overall = files.Columns is null ? [] : CellsOf("", all),
            OverallMean = MeanOf(null, all),
            Independence = Test(raked: false),
            IndependenceRaked = files.Design.HasMargins ? Test(raked: true) : null,
        };
    }

    private IReadOnlyList<TableCell> CellsOf(string row, Domain domain)
    {
        if (files.Columns is not { } columns)
            return
            [
                new TableCell(
                    row,
                    null,
                    new Estimate(domain.Count, domain.Weight, 1, 0, files.Design.HasMargins ? 0 : null),
                    new Interval(1, 1)
                ),
            ];
        var answered = domain.Where(i => columns.Codes[i] < columns.Levels.Count);
        if (answered.Count == 0 || answered.Weight == 0)
            return [];
        var codes = Array.ConvertAll(answered.People.ToArray(), i => columns.Codes[i]);
        var effective = answered.Kish.EffectiveSample;
        var shares = Estimates.Shares(answered, codes, columns.Levels.Count);
        return [.. shares.Select((share, k) => CellOf(row, columns.Levels[k], share, codes, k, answered, effective))];
    }

    private static TableCell CellOf(
        string row,
        string column,
        Estimate share,
        ushort[] codes,
        int level,
        Domain answered,
        double effective
    )
    {
        var (people, weight) = (0, 0d);
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] == level)
                (people, weight) = (people + 1, weight + answered.Weights[i]);
        }
        var interval = Intervals.Wilson(Math.Clamp(share.Value, 0, 1), effective);
        return new TableCell(row, column, share with { People = people, WeightedPeople = weight }, interval);
    }

    private RowMean? MeanOf(string? row, Domain domain)
    {
        if (files.Numbers is not { } numbers)
            return null;
        var answered = domain.Where(i => !double.IsNaN(numbers[i]));
        return answered.Weight > 0 ? new RowMean(row, Estimates.Mean(answered, answered.Gather(numbers))) : null;
    }

    private IndependenceTest? Test(bool raked)
    {
        if (files.Columns is not { } columns)
            return null;
        var both = files
            .Design.All()
            .Where(i => files.Rows.Codes[i] < files.Rows.Levels.Count && columns.Codes[i] < columns.Levels.Count);
        if (both.Count == 0 || both.Weight == 0)
            return null;
        var people = both.People.ToArray();
        var (ofRows, ofColumns) = (
            Array.ConvertAll(people, i => files.Rows.Codes[i]),
            Array.ConvertAll(people, i => columns.Codes[i])
        );
        return RaoScott.Test(both, ofRows, files.Rows.Levels.Count, ofColumns, columns.Levels.Count, raked);
    }
}

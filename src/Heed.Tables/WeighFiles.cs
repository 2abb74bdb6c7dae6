using System.Runtime.CompilerServices;
using Heed.Statistics.Weighting;
using Heed.Tables.DataFiles;

namespace Heed.Tables;

/// <summary>Reads responses and margins, finds the weights and writes them.</summary>
public static class WeighFiles
{
    /// <summary>Does it all; the weights' file appears whole or not at all.</summary>
    /// <exception cref="DataFileException">A file has faults, or no weights fit the margins.</exception>
    public static WeighingResult Run(WeighRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var margins = MarginFile.Read(DataFile.Open(request.Margins));
        var withheld = WordComparison
            .Withheld.Concat(request.Withheld.Select(WordComparison.Loose))
            .ToHashSet(StringComparer.Ordinal);
        var (ids, cells) = ReadResponses(DataFile.Open(request.Responses), request.Id, margins, withheld);
        try
        {
            var weighed = Weighing.Weigh(cells, margins, request.Rules);
            WeightFile.Write(request.Out, ids, cells, weighed);
            return weighed;
        }
        catch (WeightingException refused)
        {
            throw new DataFileException([.. refused.Faults.Select(f => new Fault(request.Margins, 0, 0, "", f.Message))]);
        }
    }

    /// <summary>Reads the identifiers and divides the respondents by the margins.</summary>
    /// <exception cref="DataFileException">The file has faults; all are given.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (ByteIndex Ids, Cells Cells) ReadResponses(
        DataFile file,
        string id,
        IReadOnlyList<PopulationMargin> margins,
        IReadOnlySet<string> withheld
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        var faults = new FaultList();
        var respondents = new RespondentColumn(file.Find(id, faults));
        var columns = margins.Select(m => LevelColumn.Closed(file.Find(m.Variable, faults), m.Levels, withheld)).ToArray();
        faults.Refuse();
        while (file.Rows.Next(faults))
        {
            respondents.Take(file.Rows, faults);
            foreach (var column in columns)
                column.Take(file.Rows, faults);
        }
        faults.Refuse();
        if (respondents.Ids.Count == 0)
            throw new DataFileException(file.Name, "There are no responses below the headings.");
        return (
            respondents.Ids,
            Cells.Divide(columns.Select(c => c.Codes()).ToList(), margins.Select(m => m.Levels.Count).ToList())
        );
    }
}

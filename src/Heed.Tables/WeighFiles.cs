using System.Runtime.CompilerServices;
using Heed.Statistics.Weighting;
using Heed.Tables.Sheets;

namespace Heed.Tables;

/// <summary>Reads responses and margins, finds the weights and writes them.</summary>
public static class WeighFiles
{
    /// <summary>Does it all; the weights' file appears whole or not at all.</summary>
    /// <exception cref="SheetException">A file has faults, or no weights fit the margins.</exception>
    public static Weighed Run(WeighRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var margins = MarginSheet.Read(Sheet.Open(request.Margins));
        var withheld = Wording.Withheld.Concat(request.Withheld.Select(Wording.Loose)).ToHashSet(StringComparer.Ordinal);
        var (ids, cells) = ReadResponses(Sheet.Open(request.Responses), request.Id, margins, withheld);
        try
        {
            var weighed = Weighing.Weigh(cells, margins, request.Rules);
            WeightSheet.Write(request.Out, ids, cells, weighed);
            return weighed;
        }
        catch (WeightingException refused)
        {
            throw new SheetException([.. refused.Faults.Select(f => new Fault(request.Margins, 0, 0, "", f.Message))]);
        }
    }

    /// <summary>Reads the identifiers and divides the respondents by the margins.</summary>
    /// <exception cref="SheetException">The file has faults; all are given.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (ByteIndex Ids, Cells Cells) ReadResponses(
        Sheet sheet,
        string id,
        IReadOnlyList<Margin> margins,
        IReadOnlySet<string> withheld
    )
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var faults = new FaultList();
        var respondents = new RespondentColumn(sheet.Find(id, faults));
        var columns = margins.Select(m => LevelColumn.Closed(sheet.Find(m.Variable, faults), m.Levels, withheld)).ToArray();
        faults.Refuse();
        while (sheet.Rows.Next(faults))
        {
            respondents.Take(sheet.Rows, faults);
            foreach (var column in columns)
                column.Take(sheet.Rows, faults);
        }
        faults.Refuse();
        if (respondents.Ids.Count == 0)
            throw new SheetException(sheet.Name, "There are no responses below the headings.");
        return (
            respondents.Ids,
            Cells.Divide(columns.Select(c => c.Codes()).ToList(), margins.Select(m => m.Levels.Count).ToList())
        );
    }
}

using System.Runtime.CompilerServices;
using Heed.Tables.DataFiles;

namespace Heed.Tables;

/// <summary>The identifiers of a file's rows; each row has one, and no two the same.</summary>
public sealed class RespondentColumn(int column)
{
    private readonly List<int> lines = [];

    /// <summary>The identifiers, numbered in the order of the rows.</summary>
    public ByteIndex Ids { get; } = new();

    /// <summary>Takes the current row's identifier; false, with a fault, where it is missing or repeated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Take(DataRows rows, FaultList faults)
    {
        var id = rows[column];
        if (id.IsEmpty)
        {
            faults.Add(rows.Fault(column, "The identifier is missing."));
            return false;
        }
        if (Ids.TryAdd(id, out var first))
        {
            lines.Add(rows.Line);
            return true;
        }
        faults.Add(
            rows.Fault(column, FormattableString.Invariant($"\"{WordComparison.Text(id)}\" was already on line {lines[first]}."))
        );
        return false;
    }
}

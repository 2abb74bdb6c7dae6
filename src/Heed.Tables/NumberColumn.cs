using System.Buffers.Text;
using System.Runtime.CompilerServices;
using Heed.Tables.DataFiles;

namespace Heed.Tables;

/// <summary>A column of numbers; blank and withheld answers are no numbers.</summary>
public sealed class NumberColumn(int column, IReadOnlySet<string> withheld)
{
    private readonly List<double> values = [];

    /// <summary>Takes the current row's value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(DataRows rows, FaultList faults)
    {
        var bytes = rows[column];
        if (TryParse(bytes, out var number))
        {
            values.Add(number);
            return;
        }
        values.Add(double.NaN);
        if (!bytes.IsEmpty && !withheld.Contains(WordComparison.Loose(WordComparison.Text(bytes))))
            faults.Add(rows.Fault(column, $"\"{WordComparison.Text(bytes)}\" is not a number."));
    }

    /// <summary>The values of all rows taken; not-a-number where there was none.</summary>
    public double[] Values() => [.. values];

    /// <summary>A finite number; a comma is a decimal comma.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, out double number) =>
        Utf8Parser.TryParse(bytes, out number, out var used) && used == bytes.Length
            ? double.IsFinite(number)
            : SpreadsheetNumber.TryNumber(WordComparison.Text(bytes), out number);
}

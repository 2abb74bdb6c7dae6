using System.Runtime.CompilerServices;
using Heed.Tables.DataFiles;

namespace Heed.Tables;

/// <summary>
/// Turns one column of a file into codes. Each distinct spelling is looked at once; after that a row costs one look-up of its
/// bytes.
/// </summary>
public sealed class LevelColumn
{
    private const int Unknown = -2;
    private readonly ByteIndex spellings = new();
    private readonly List<int> codeOfSpelling = [];
    private readonly List<string> levels;
    private readonly Dictionary<string, int> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> loose = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> withheld;
    private readonly bool open;
    private readonly List<ushort> codes = [];
    private readonly int column;

    private LevelColumn(int column, IReadOnlyList<string> known, IReadOnlySet<string> withheld, bool open)
    {
        (this.column, this.withheld, this.open, levels) = (column, withheld, open, []);
        foreach (var level in known)
            AddLevel(level);
    }

    /// <summary>The code of somebody without an answer.</summary>
    public const ushort Missing = ushort.MaxValue;

    /// <summary>The levels in the order of their codes.</summary>
    public IReadOnlyList<string> Levels => levels;

    /// <summary>A column whose levels are known: anything else that is not a withheld answer is a fault.</summary>
    public static LevelColumn Closed(int column, IReadOnlyList<string> levels, IReadOnlySet<string> withheld) =>
        new(column, levels, withheld, open: false);

    /// <summary>A column whose levels are what is found in it; only blank and NA mean no answer.</summary>
    public static LevelColumn Open(int column) =>
        new(column, [], new HashSet<string>(StringComparer.Ordinal) { "", "na", "#n/a" }, open: true);

    /// <summary>Codes the current row's value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(DataRows rows, FaultList faults)
    {
        var value = rows[column];
        var code = spellings.TryAdd(value, out var spelling) ? Learn(value) : codeOfSpelling[spelling];
        if (code == Unknown)
            faults.Add(rows.Fault(column, $"\"{WordComparison.Text(value)}\" is not a level of this margin."));
        codes.Add(code < 0 ? Missing : (ushort)code);
    }

    /// <summary>The codes of all rows taken.</summary>
    public ushort[] Codes() => [.. codes];

    private int Learn(ReadOnlySpan<byte> value)
    {
        var text = WordComparison.Text(value);
        var code = Recognise(text);
        codeOfSpelling.Add(code);
        return code;
    }

    private int Recognise(string text)
    {
        if (exact.TryGetValue(text, out var code))
            return code;
        if (loose.TryGetValue(WordComparison.Loose(text), out code) && code >= 0)
            return code;
        if (withheld.Contains(WordComparison.Loose(text)))
            return -1;
        return open && levels.Count < Missing - 1 ? AddLevel(text) : Unknown;
    }

    private int AddLevel(string level)
    {
        levels.Add(level);
        exact.TryAdd(level, levels.Count - 1);
        if (!loose.TryAdd(WordComparison.Loose(level), levels.Count - 1))
            loose[WordComparison.Loose(level)] = -1;
        return levels.Count - 1;
    }
}

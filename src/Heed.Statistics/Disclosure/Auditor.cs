using System.Runtime.InteropServices;

namespace Heed.Statistics.Disclosure;

/// <summary>What a reader who combines everything published can conclude about a suppressed figure.</summary>
/// <param name="Figure">Its number in the set.</param>
/// <param name="Low">The least it can be.</param>
/// <param name="High">The most it can be; infinite where nothing bounds it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FigureBounds(int Figure, double Low, double High)
{
    /// <summary>How far apart the ends are.</summary>
    public double Width => High - Low;
}

/// <summary>
/// Plays the reader who adds and subtracts. The unknowns are the finest cells; every published figure is a sum of them that is
/// known, every suppressed one is at least 1 because zeros are always shown. The bounds are exact for whole numbers of people:
/// linear programming gives the ends, and where those fall between whole numbers, branch and bound decides.
/// Source: L. Willenborg and T. de Waal, Elements of Statistical Disclosure Control (2001), chapter 4.
/// </summary>
public static class Auditor
{
    /// <summary>The bounds of every suppressed figure.</summary>
    /// <param name="set">The tables and filters.</param>
    /// <param name="suppressed">For each figure, whether it is withheld.</param>
    public static IReadOnlyList<FigureBounds> Bounds(TableSet set, IReadOnlyList<bool> suppressed)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(suppressed);
        var knowledge = new ReducedSystem(set, suppressed);
        return [.. Enumerable.Range(0, set.Figures.Count).Where(f => suppressed[f]).Select(f => knowledge.Bound(f))];
    }

    /// <summary>
    /// The suppressed figures that everything published pins closer than the threshold: High − Low below it. An empty list means
    /// that the set may be published.
    /// </summary>
    public static IReadOnlyList<FigureBounds> Exposed(TableSet set, IReadOnlyList<bool> suppressed, long threshold) =>
        [.. Bounds(set, suppressed).Where(bounds => bounds.Width < threshold)];
}

namespace Heed.Statistics.Disclosure;

/// <summary>Why a figure is shown or not.</summary>
public enum Visibility
{
    /// <summary>It is published.</summary>
    Shown,

    /// <summary>It is above 0 and below the threshold.</summary>
    Primary,

    /// <summary>It would give away another.</summary>
    Complementary,
}

/// <summary>
/// Decides what must be withheld from a set of tables. Counts from 1 to threshold − 1 are withheld (primary); then, as long as the
/// auditor can pin any withheld figure closer than the threshold, the figure that costs least and hides it is withheld too
/// (complementary); at the end, every complementary one that is not needed is shown again, the greatest first.
/// </summary>
public static class Suppression
{
    /// <summary>The decision for each figure of the set. Zeros are always shown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 2, which would protect nothing.</exception>
    public static IReadOnlyList<Visibility> Protect(TableSet set, long threshold)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 2);
        var decisions = set
            .Figures.Select(f => f.Count > 0 && f.Count < threshold ? Visibility.Primary : Visibility.Shown)
            .ToArray();
        while (MostExposed(set, decisions, threshold) is { } exposed)
            decisions[Companion(set, decisions, exposed.Figure, threshold)] = Visibility.Complementary;
        Restore(set, decisions, threshold);
        return decisions;
    }

    private static FigureBounds? MostExposed(TableSet set, Visibility[] decisions, long threshold)
    {
        var exposed = Auditor.Exposed(set, Suppressed(decisions), threshold);
        return exposed.Count == 0 ? null : exposed.OrderBy(bounds => bounds.Width).ThenBy(FewestHidden).First();

        // Where several are pinned alike, the one that stands alone on a line is the reason for the others.
        int FewestHidden(FigureBounds bounds) =>
            set.LinesThrough(bounds.Figure)
                .Select(line => line.Count(f => decisions[f] != Visibility.Shown))
                .DefaultIfEmpty(0)
                .Min();
    }

    // On a line where it is the only one withheld, a figure follows by subtraction: such lines come first, then inner cells before
    // totals, then the smallest count that leaves room for the threshold.
    private static int Companion(TableSet set, Visibility[] decisions, int exposed, long threshold)
    {
        var candidates = set.LinesThrough(exposed)
            .SelectMany(line =>
                line.Select(figure => (Figure: figure, Hidden: line.Count(f => decisions[f] != Visibility.Shown)))
            )
            .Where(c => decisions[c.Figure] == Visibility.Shown && set.Figures[c.Figure].Count > 0)
            .ToList();
        if (candidates.Count == 0)
            candidates = [.. AllShown(set, decisions).Select(figure => (figure, 0))];
        return candidates
            .OrderBy(c => c.Hidden > 1)
            .ThenBy(c => set.Figures[c.Figure].Key.Count(level => level < 0))
            .ThenBy(c => set.Figures[c.Figure].Count + set.Figures[exposed].Count < threshold + 2)
            .ThenBy(c => set.Figures[c.Figure].Count)
            .ThenBy(c => c.Figure)
            .First()
            .Figure;
    }

    private static IEnumerable<int> AllShown(TableSet set, Visibility[] decisions) =>
        Enumerable.Range(0, decisions.Length).Where(f => decisions[f] == Visibility.Shown && set.Figures[f].Count > 0);

    private static void Restore(TableSet set, Visibility[] decisions, long threshold)
    {
        var complementary = Enumerable
            .Range(0, decisions.Length)
            .Where(f => decisions[f] == Visibility.Complementary)
            .OrderByDescending(f => set.Figures[f].Count);
        foreach (var figure in complementary.ToList())
        {
            decisions[figure] = Visibility.Shown;
            if (Auditor.Exposed(set, Suppressed(decisions), threshold).Count > 0)
                decisions[figure] = Visibility.Complementary;
        }
    }

    private static bool[] Suppressed(Visibility[] decisions) => Array.ConvertAll(decisions, d => d != Visibility.Shown);
}

namespace Heed.Consultations.Results.DisclosureControl;

/// <summary>
/// Counts of a question of which people may choose several options. They do not add up to the base, so a withheld one does not
/// follow by subtraction; but "all but 2 chose it" tells of 2 people as surely as "2 chose it", so both are withheld. And
/// everybody who answered chose at least one option and at most so many: where that would narrow a withheld count further than
/// its being withheld already tells, the smallest of the others is withheld too.
/// </summary>
internal static class MultiResponseSuppression
{
    /// <summary>
    /// Which counts are withheld, where some options could only be chosen alone. Whoever chose one of those chose no other: these,
    /// and all who chose of the rest, are parts of a whole; and what is said of the rest is said of those people only.
    /// </summary>
    /// <param name="counts">People who chose each option.</param>
    /// <param name="answered">The base.</param>
    /// <param name="most">How many options a person could choose.</param>
    /// <param name="alone">Which options could only be chosen alone.</param>
    public static bool[] Hidden(IReadOnlyList<int> counts, int answered, int most, bool[] alone)
    {
        var hidden = Hidden(counts, answered, most);
        if (!alone.Contains(true))
            return hidden;
        var chosen = Enumerable.Range(0, counts.Count).ToLookup(at => alone[at]);
        int[] single = [.. chosen[true].Select(at => counts[at])];
        int[] several = [.. chosen[false].Select(at => counts[at])];
        // SuppressionRules more never tells more, so each reading may add its own.
        var parts = SingleResponseSuppression.Hidden(single, answered);
        var rest = Hidden(several, answered - single.Sum(), most);
        foreach (var (at, hide) in chosen[true].Zip(parts).Concat(chosen[false].Zip(rest)))
            hidden[at] |= hide;
        return hidden;
    }

    /// <summary>Which counts are withheld.</summary>
    /// <param name="counts">People who chose each option.</param>
    /// <param name="answered">The base.</param>
    /// <param name="most">How many options a person could choose.</param>
    public static bool[] Hidden(IReadOnlyList<int> counts, int answered, int most)
    {
        bool[] hidden =
        [
            .. counts.Select(count => SuppressionRules.IsSmall(count) || SuppressionRules.IsSmall(answered - count)),
        ];
        while (hidden.Contains(true) && IsNarrowed(counts, hidden, answered, most))
        {
            var others = Enumerable.Range(0, counts.Count).Where(at => !hidden[at] && counts[at] > 0).ToList();
            if (others.Count == 0)
                return [.. counts.Select(_ => true)];
            hidden[others.MinBy(at => counts[at])] = true;
        }
        return hidden;
    }

    private static bool IsNarrowed(IReadOnlyList<int> counts, bool[] hidden, int answered, int most)
    {
        var shown = counts.Where((_, at) => !hidden[at]).Sum(count => (long)count);
        var (least, greatest) = (answered - shown, ((long)most * answered) - shown);
        var reaches = counts.Where((_, at) => hidden[at]).Select(count => Reach(count, answered)).ToList();
        var (lows, highs) = (reaches.Sum(reach => reach.Low), reaches.Sum(reach => reach.High));
        return reaches.Exists(reach =>
        {
            var low = Math.Max(reach.Low, least - (highs - reach.High));
            var high = Math.Min(reach.High, greatest - (lows - reach.Low));
            return high - low < Math.Min(reach.High - reach.Low, SuppressionRules.Smallest);
        });
    }

    /// <summary>What a reader may conclude from its being withheld alone; one that is withheld for the others' sake can be any.</summary>
    private static (long Low, long High) Reach(int count, int answered) =>
        SuppressionRules.IsSmall(count) ? (1, SuppressionRules.Smallest - 1)
        : SuppressionRules.IsSmall(answered - count) ? (answered - SuppressionRules.Smallest + 1, answered - 1)
        : (1, answered);
}

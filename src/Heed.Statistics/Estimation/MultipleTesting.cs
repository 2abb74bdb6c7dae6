namespace Heed.Statistics.Estimation;

/// <summary>What to do where many tests are shown at once.</summary>
public static class MultipleTesting
{
    /// <summary>
    /// Benjamini–Hochberg adjusted p-values, in the order given: with the m values sorted upwards, the i-th becomes
    /// min over j ≥ i of m·p_j/j, at most 1. Those at or below q are found with a false discovery rate of q. The same as R's
    /// <c>p.adjust(p, "BH")</c>. Source: Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995), 289–300.
    /// </summary>
    /// <exception cref="ArgumentException">A value is not between 0 and 1.</exception>
    public static double[] BenjaminiHochberg(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        if (pValues.Any(p => !(p is >= 0 and <= 1)))
            throw new ArgumentException("p-values lie between 0 and 1.", nameof(pValues));
        var order = Enumerable.Range(0, pValues.Count).OrderByDescending(i => pValues[i]).ToArray();
        var adjusted = new double[pValues.Count];
        var least = 1d;
        for (var place = 0; place < order.Length; place++)
        {
            least = Math.Min(least, pValues[order[place]] * order.Length / (order.Length - place));
            adjusted[order[place]] = least;
        }
        return adjusted;
    }
}

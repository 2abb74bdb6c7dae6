namespace Heed.Statistics.Weighting;

/// <summary>Weights from one full cross of the population, in one step.</summary>
public static class PostStratification
{
    /// <summary>
    /// The weight of people in stratum c: w_c = (N_c/N) / (n_c/n), so that the mean over respondents is 1. The same as raking
    /// to a single margin.
    /// </summary>
    /// <param name="respondents">n_c: respondents of each stratum.</param>
    /// <param name="strata">N_c: the population, with a level for each stratum.</param>
    /// <returns>One weight for each stratum; 1 for a stratum without respondents and without population.</returns>
    /// <exception cref="WeightingException">A stratum has people on one side only.</exception>
    public static double[] Weigh(IReadOnlyList<long> respondents, PopulationMargin strata)
    {
        ArgumentNullException.ThrowIfNull(respondents);
        ArgumentNullException.ThrowIfNull(strata);
        double n = respondents.Sum();
        var people = strata.Total;
        var faults = Enumerable
            .Range(0, respondents.Count)
            .Where(c => respondents[c] > 0 != strata.Population[c] > 0)
            .Select(c => Empty(strata, c, respondents[c] > 0))
            .ToList();
        if (faults.Count > 0)
            throw new WeightingException(faults);
        return [.. respondents.Select((count, c) => count == 0 ? 1 : strata.Population[c] / people / (count / n))];
    }

    private static WeightingFault Empty(PopulationMargin strata, int stratum, bool occupied)
    {
        var kind = occupied ? WeightingFaultKind.NoPopulationInLevel : WeightingFaultKind.NobodyInLevel;
        var level = strata.Levels[stratum];
        return new(kind, strata.Variable, level, $"{strata.Variable}: \"{level}\" has people on one side only.");
    }
}

namespace Heed.Statistics.Weighting;

/// <summary>
/// From respondents and margins to weights with mean 1: margins brought to one base, raked, trimmed, raked again where asked.
/// </summary>
public static class Weighing
{
    /// <summary>Finds the weights.</summary>
    /// <param name="cells">The respondents, divided by the margins in the same order.</param>
    /// <param name="margins">The population.</param>
    /// <param name="rules">Tolerance, bounds and the rest.</param>
    /// <param name="designWeights">A starting weight for each person (a higher one for a smaller chance of being asked), or null.</param>
    /// <exception cref="WeightingException">Weights cannot be found; all reasons are given at once.</exception>
    public static WeighingResult Weigh(
        Cells cells,
        IReadOnlyList<PopulationMargin> margins,
        WeighingRules rules,
        double[]? designWeights = null
    )
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(margins);
        ArgumentNullException.ThrowIfNull(rules);
        var reports = MarginTotals.Agree(cells, margins, rules);
        var many = designWeights is null ? cells.Sizes() : null;
        var units = designWeights is null ? Enumerable.Repeat(1d, cells.Count).ToArray() : [.. designWeights];
        var first = Rake(cells, units, many, margins, rules);
        Normalise(units, many, cells.People);
        var (trimmed, again) = (0L, (RakingResult?)null);
        if (rules.Trims)
            trimmed = Trimming.Trim(units, many, rules.TrimUpper ?? double.PositiveInfinity, rules.TrimLower ?? 0);
        if (rules.Rerake && trimmed > 0)
        {
            again = Rake(cells, units, many, margins, rules);
            Normalise(units, many, cells.People);
        }
        return new WeighingResult(units, cells, perPerson: many is null)
        {
            Population = MarginTotals.Base(margins, rules).Total,
            Iterations = first.Iterations,
            RerakeIterations = again?.Iterations ?? 0,
            MaxRelativeMarginError = GreatestError(cells, CellTotals(cells, units, many), margins),
            Trimmed = trimmed,
            Kish = Kish.Of(units, many),
            Margins = reports,
        };
    }

    /// <summary>The greatest |weighted share of a level / its share of the population − 1| over all margins.</summary>
    public static double GreatestError(Cells cells, double[] cellTotals, IReadOnlyList<PopulationMargin> margins) =>
        margins.Select((margin, m) => new MarginStep(cells, m, margin).Error(cellTotals)).Max();

    private static RakingResult Rake(
        Cells cells,
        double[] units,
        double[]? many,
        IReadOnlyList<PopulationMargin> margins,
        WeighingRules rules
    )
    {
        var raked = Raking.Rake(cells, CellTotals(cells, units, many), margins, rules.Tolerance, rules.MostIterations);
        var ofPerson = cells.OfPerson;
        for (var u = 0; u < units.Length; u++)
            units[u] *= raked.CellFactors[many is null ? ofPerson[u] : u];
        return raked;
    }

    private static double[] CellTotals(Cells cells, double[] units, double[]? many) =>
        many is null ? cells.Sum(units) : [.. units.Zip(many, (weight, people) => weight * people)];

    private static void Normalise(double[] units, double[]? many, int people)
    {
        var sum = 0d;
        for (var u = 0; u < units.Length; u++)
            sum += many is null ? units[u] : units[u] * many[u];
        var scale = people / sum;
        for (var u = 0; u < units.Length; u++)
            units[u] *= scale;
    }
}

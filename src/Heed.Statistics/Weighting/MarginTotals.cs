namespace Heed.Statistics.Weighting;

/// <summary>Margins from different sources rarely agree on how many people there are; here they are brought to one base.</summary>
internal static class MarginTotals
{
    public static PopulationMargin Base(IReadOnlyList<PopulationMargin> margins, WeighingRules rules) =>
        rules.BaseMargin is not { } name
            ? margins[0]
            : margins.FirstOrDefault(m => m.Variable == name)
                ?? throw new WeightingException($"The base \"{name}\" is not among the margins.");

    /// <summary>Checks every margin's numbers and gives the factor that brings each to the base.</summary>
    public static List<MarginReport> Agree(Cells cells, IReadOnlyList<PopulationMargin> margins, WeighingRules rules)
    {
        if (cells.People == 0 || margins.Count == 0)
            throw new WeightingException("Weighting needs respondents and at least one margin.");
        var faults = margins.SelectMany(Unusable).ToList();
        if (faults.Count > 0)
            throw new WeightingException(faults);
        var population = Base(margins, rules).Total;
        faults =
        [
            .. margins
                .Where(m => Math.Abs((m.Total / population) - 1) > rules.MostDisagreement)
                .Select(m => Disagrees(m, population)),
        ];
        if (faults.Count > 0)
            throw new WeightingException(faults);
        return [.. margins.Select((m, i) => new MarginReport(m.Variable, m.Total, population / m.Total, Missing(cells, i)))];
    }

    private static double Missing(Cells cells, int margin)
    {
        var sizes = cells.Sizes();
        var levels = cells.Levels(margin);
        var missing = 0d;
        for (var c = 0; c < sizes.Length; c++)
            missing += levels[c] < 0 ? sizes[c] : 0;
        return missing / cells.People;
    }

    private static IEnumerable<WeightingFault> Unusable(PopulationMargin margin)
    {
        for (var k = 0; k < margin.Population.Count; k++)
        {
            if (!double.IsFinite(margin.Population[k]) || margin.Population[k] < 0)
            {
                var said = $"{margin.Variable}: the population of \"{margin.Levels[k]}\" is not a number of people.";
                yield return new(WeightingFaultKind.NotANumber, margin.Variable, margin.Levels[k], said);
            }
        }
        if (!(margin.Total > 0))
            yield return new(
                WeightingFaultKind.NotANumber,
                margin.Variable,
                "",
                $"{margin.Variable}: the margin has no population."
            );
    }

    private static WeightingFault Disagrees(PopulationMargin margin, double population) =>
        new(
            WeightingFaultKind.TotalsDisagree,
            margin.Variable,
            "",
            FormattableString.Invariant(
                $"{margin.Variable}: its {margin.Total} people differ from the base of {population} by {100 * ((margin.Total / population) - 1):+0.0;-0.0} per cent."
            )
        );
}

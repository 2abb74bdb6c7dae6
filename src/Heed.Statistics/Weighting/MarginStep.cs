namespace Heed.Statistics.Weighting;

/// <summary>One margin's share of a round of raking.</summary>
internal sealed class MarginStep(Cells cells, int index, PopulationMargin margin)
{
    private readonly int[] levels = cells.Levels(index).ToArray();
    private readonly double[] shares = [.. margin.Population.Select(population => population / margin.Total)];
    private readonly double[] sums = new double[margin.Levels.Count + 1];

    public string Variable => margin.Variable;

    /// <summary>Multiplies every cell with an answer; gives the greatest |factor − 1|.</summary>
    public double Take(double[] totals)
    {
        var known = Sum(totals);
        var greatest = 0d;
        for (var k = 0; k < shares.Length; k++)
        {
            sums[k] = sums[k] > 0 ? shares[k] * known / sums[k] : 1;
            greatest = Math.Max(greatest, Math.Abs(sums[k] - 1));
        }
        sums[^1] = 1;
        for (var c = 0; c < totals.Length; c++)
            totals[c] *= sums[Slot(levels[c])];
        return greatest;
    }

    /// <summary>The greatest |weighted share / population share − 1|.</summary>
    public double Error(double[] totals)
    {
        var known = Sum(totals);
        var greatest = 0d;
        for (var k = 0; k < shares.Length; k++)
        {
            if (shares[k] > 0)
                greatest = Math.Max(greatest, Math.Abs((sums[k] / known / shares[k]) - 1));
        }
        return greatest;
    }

    /// <summary>Levels with people on one side only.</summary>
    public IEnumerable<WeightingFault> EmptyLevels(Cells of)
    {
        var occupied = new bool[shares.Length];
        foreach (var level in of.Levels(index))
        {
            if (level >= 0)
                occupied[level] = true;
        }
        for (var k = 0; k < shares.Length; k++)
        {
            if (occupied[k] != shares[k] > 0)
                yield return Empty(margin.Levels[k], occupied[k]);
        }
    }

    private WeightingFault Empty(string level, bool occupied) =>
        occupied
            ? new(
                WeightingFaultKind.NoPopulationInLevel,
                margin.Variable,
                level,
                $"{margin.Variable}: there are respondents in \"{level}\" and no population."
            )
            : new(
                WeightingFaultKind.NobodyInLevel,
                margin.Variable,
                level,
                $"{margin.Variable}: there is population in \"{level}\" and nobody answered."
            );

    private double Sum(double[] totals)
    {
        Array.Clear(sums);
        for (var c = 0; c < totals.Length; c++)
            sums[Slot(levels[c])] += totals[c];
        var known = 0d;
        for (var k = 0; k < shares.Length; k++)
            known += sums[k];
        return known;
    }

    private int Slot(int level) => level < 0 ? shares.Length : level;
}

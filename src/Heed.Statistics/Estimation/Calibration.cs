using Heed.Statistics.Weighting;

namespace Heed.Statistics.Estimation;

/// <summary>
/// What knowing the margins takes off a variance. A quantity z that each person contributes is replaced by its residual after
/// the margins: sweep after sweep, margin after margin, the mean of z over the people of each level is taken away. Ten sweeps,
/// unweighted means, as R's <c>survey:::svyrecvar</c> does for a raked design. Source: J.-C. Deville and C.-E. Särndal, Journal of
/// the American Statistical Association 87 (1992), 376–382. Somebody without an answer on a margin is left alone in its step.
/// </summary>
internal sealed class Calibration(Cells cells)
{
    private const int Sweeps = 10;
    private readonly double[] sizes = cells.Sizes();
    private readonly double[][] levelSizes = LevelSizes(cells);

    public Cells Cells { get; } = cells;

    /// <summary>
    /// What is taken from z, for each cell: it is the same for all people of a cell, so the sums of z over cells are enough.
    /// </summary>
    public double[] Taken(double[] cellSums)
    {
        var taken = new double[cellSums.Length];
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var m = 0; m < Cells.Margins; m++)
                Step(m, cellSums, taken);
        }
        return taken;
    }

    private void Step(int margin, double[] cellSums, double[] taken)
    {
        var levels = Cells.Levels(margin);
        var means = new double[Cells.LevelCount(margin) + 1];
        for (var c = 0; c < taken.Length; c++)
        {
            if (levels[c] >= 0)
                means[levels[c]] += cellSums[c] - (sizes[c] * taken[c]);
        }
        for (var k = 0; k < means.Length; k++)
            means[k] = levelSizes[margin][k] > 0 ? means[k] / levelSizes[margin][k] : 0;
        for (var c = 0; c < taken.Length; c++)
        {
            if (levels[c] >= 0)
                taken[c] += means[levels[c]];
        }
    }

    private static double[][] LevelSizes(Cells cells)
    {
        var people = cells.Sizes();
        var found = new double[cells.Margins][];
        for (var m = 0; m < cells.Margins; m++)
        {
            found[m] = new double[cells.LevelCount(m) + 1];
            for (var c = 0; c < cells.Count; c++)
            {
                if (cells.Levels(m)[c] >= 0)
                    found[m][cells.Levels(m)[c]] += people[c];
            }
        }
        return found;
    }
}

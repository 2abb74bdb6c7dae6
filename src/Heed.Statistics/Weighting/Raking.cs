namespace Heed.Statistics.Weighting;

/// <summary>The factors that raking found.</summary>
/// <param name="CellFactors">What the weight of each person of a cell is multiplied by.</param>
/// <param name="Iterations">Rounds over all margins.</param>
/// <param name="MaxRelativeMarginError">The greatest |weighted share of a level / its share of the population − 1|.</param>
public sealed record RakingResult(double[] CellFactors, int Iterations, double MaxRelativeMarginError);

/// <summary>
/// Raking (iterative proportional fitting): margin after margin, the weights of the people of level k are multiplied by
/// T_k / Σ w, until every margin holds at once. Source: W. E. Deming and F. F. Stephan, Annals of Mathematical Statistics 11
/// (1940), 427–444. Somebody without an answer on a margin keeps factor 1 in that margin's step: the people with an answer are
/// brought to the population's shares while their weights keep their sum.
/// </summary>
public static class Raking
{
    // Below this, the last digits of the sums decide, not the distance from the solution.
    private const double Floor = 2e-14;

    /// <summary>
    /// Rakes cell totals to the margins' shares. Ends when every margin holds to the tolerance and the weights themselves have
    /// come as near to the solution: with d the greatest change of a factor in the last round and r its ratio to the round
    /// before, the rest of the way is d·r/(1 − r), and it must be below a tenth of the tolerance.
    /// </summary>
    /// <param name="cells">Who belongs to which cell.</param>
    /// <param name="start">The sum of the starting weights of each cell: its size, or its sum of design weights.</param>
    /// <param name="margins">The population, in the order in which the steps are taken.</param>
    /// <param name="tolerance">Relative, for each level of each margin.</param>
    /// <param name="mostIterations">Rounds allowed.</param>
    /// <exception cref="WeightingException">A level is empty on one side, or the rounds did not suffice.</exception>
    public static RakingResult Rake(
        Cells cells,
        ReadOnlySpan<double> start,
        IReadOnlyList<PopulationMargin> margins,
        double tolerance = 1e-9,
        int mostIterations = 2_000
    )
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(margins);
        var totals = start.ToArray();
        var steps = margins.Select((margin, m) => new MarginStep(cells, m, margin)).ToArray();
        var faults = steps.SelectMany(step => step.EmptyLevels(cells)).ToList();
        if (faults.Count > 0)
            throw new WeightingException(faults);
        double previous = double.PositiveInfinity;
        var error = double.PositiveInfinity;
        for (var round = 1; round <= mostIterations; round++)
        {
            var change = 0d;
            foreach (var step in steps)
                change = Math.Max(change, step.Take(totals));
            if (HasArrived(change, previous, tolerance))
            {
                error = steps.Max(step => step.Error(totals));
                if (error <= Math.Max(tolerance, Floor))
                    return new RakingResult(Factors(totals, start), round, error);
            }
            previous = change;
        }
        throw NotConverged(
            mostIterations,
            steps.Max(step => step.Error(totals)),
            steps.MaxBy(step => step.Error(totals))!.Variable
        );
    }

    private static bool HasArrived(double change, double previous, double tolerance)
    {
        var ratio = change / previous;
        return change <= Floor || (change <= tolerance && ratio < 1 && change * ratio / (1 - ratio) <= tolerance / 10);
    }

    private static double[] Factors(double[] totals, ReadOnlySpan<double> start)
    {
        for (var c = 0; c < totals.Length; c++)
            totals[c] = start[c] == 0 ? 1 : totals[c] / start[c];
        return totals;
    }

    private static WeightingException NotConverged(int rounds, double error, string variable) =>
        new([
            new WeightingFault(
                WeightingFaultKind.NotConverged,
                variable,
                "",
                FormattableString.Invariant(
                    $"After {rounds} rounds the margins are still missed by {error:G3} (most on {variable}); they may contradict each other among these respondents."
                )
            ),
        ]);
}

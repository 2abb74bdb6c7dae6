namespace Heed.Statistics.Weighting;

/// <summary>The weights of all respondents and everything that was done to find them.</summary>
public sealed class WeighingResult
{
    private readonly double[] units;
    private readonly Cells cells;
    private readonly bool perPerson;

    internal WeighingResult(double[] units, Cells cells, bool perPerson)
    {
        this.units = units;
        this.cells = cells;
        this.perPerson = perPerson;
    }

    /// <summary>Respondents.</summary>
    public int People => cells.People;

    /// <summary>The population of the base margin.</summary>
    public required double Population { get; init; }

    /// <summary>Rounds of raking.</summary>
    public required int Iterations { get; init; }

    /// <summary>Rounds of raking after trimming; 0 where it was not asked for or nothing was trimmed.</summary>
    public required int RerakeIterations { get; init; }

    /// <summary>The greatest relative miss of a margin by the final weights; trimming without raking again leaves some.</summary>
    public required double MaxRelativeMarginError { get; init; }

    /// <summary>How many people's weights lay outside the bounds.</summary>
    public required long Trimmed { get; init; }

    /// <summary>The price in precision.</summary>
    public required Kish Kish { get; init; }

    /// <summary>What was done with each margin.</summary>
    public required IReadOnlyList<MarginReport> Margins { get; init; }

    /// <summary>The smallest weight.</summary>
    public double Smallest => units.Min();

    /// <summary>The greatest weight.</summary>
    public double Greatest => units.Max();

    /// <summary>Whether all people of a cell have the same weight: true unless design weights were given.</summary>
    public bool SameWithinCell => !perPerson;

    /// <summary>The weight of one person; the mean over all is 1.</summary>
    public double this[int person] => units[perPerson ? person : cells.OfPerson[person]];

    /// <summary>The weight of each cell, where <see cref="SameWithinCell"/>.</summary>
    public ReadOnlySpan<double> OfCells =>
        perPerson ? throw new InvalidOperationException("People of a cell have different weights.") : units;

    /// <summary>The weights of all people in order; mean 1.</summary>
    public double[] ToArray()
    {
        if (perPerson)
            return [.. units];
        var weights = new double[People];
        var ofPerson = cells.OfPerson;
        for (var i = 0; i < weights.Length; i++)
            weights[i] = units[ofPerson[i]];
        return weights;
    }
}

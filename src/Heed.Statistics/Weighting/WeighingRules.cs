namespace Heed.Statistics.Weighting;

/// <summary>How weights are to be found.</summary>
public sealed record WeighingRules
{
    /// <summary>Relative tolerance for each level of each margin.</summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <summary>Rounds of raking allowed.</summary>
    public int MostIterations { get; init; } = 2_000;

    /// <summary>No weight above this multiple of the mean; null for no bound.</summary>
    public double? TrimUpper { get; init; }

    /// <summary>No weight below this multiple of the mean; null for no bound.</summary>
    public double? TrimLower { get; init; }

    /// <summary>Rake once more after trimming. The margins then hold again, and weights may lie a little beyond the bounds.</summary>
    public bool Rerake { get; init; }

    /// <summary>By how much margins may disagree in total, relative to the base: 0.05 is 5 per cent.</summary>
    public double MostDisagreement { get; init; } = 0.05;

    /// <summary>The margin whose total is the population; the first one when null.</summary>
    public string? BaseMargin { get; init; }

    /// <summary>Whether any bound is set.</summary>
    public bool Trims => TrimUpper is not null || TrimLower is not null;
}

namespace Heed.Statistics.Weighting;

/// <summary>Why weights cannot be found.</summary>
public enum WeightingFaultKind
{
    /// <summary>The margins speak of populations that differ by more than is allowed.</summary>
    TotalsDisagree,

    /// <summary>A level has people in the population and nobody among the respondents: no weight can stand for them.</summary>
    NobodyInLevel,

    /// <summary>A level has respondents and no population: their weight would be 0.</summary>
    NoPopulationInLevel,

    /// <summary>The margins were not met to the tolerance within the allowed number of rounds.</summary>
    NotConverged,

    /// <summary>No weights with this sum lie within the trimming bounds.</summary>
    BoundsImpossible,

    /// <summary>A margin or the sample is empty, or a number in it is negative or not finite.</summary>
    NotANumber,
}

/// <summary>One thing that stands in the way of weighting.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Variable">The margin it concerns, or an empty string.</param>
/// <param name="Level">The level it concerns, or an empty string.</param>
/// <param name="Message">The same as a sentence.</param>
public sealed record WeightingFault(WeightingFaultKind Kind, string Variable, string Level, string Message);

/// <summary>Weights cannot be found; <see cref="Faults"/> says why, all reasons at once.</summary>
public sealed class WeightingException : Exception
{
    /// <summary>With no reason given.</summary>
    public WeightingException()
        : this([]) { }

    /// <summary>With a sentence only.</summary>
    public WeightingException(string message)
        : this([new WeightingFault(WeightingFaultKind.NotANumber, "", "", message)]) { }

    /// <summary>With a sentence and what caused it.</summary>
    public WeightingException(string message, Exception inner)
        : base(message, inner) => Faults = [];

    /// <summary>With every reason found.</summary>
    public WeightingException(IReadOnlyList<WeightingFault> faults)
        : base(string.Join(" ", (faults ?? []).Select(f => f.Message))) => Faults = faults ?? [];

    /// <summary>The reasons, in the order of the margins.</summary>
    public IReadOnlyList<WeightingFault> Faults { get; }
}

using Heed.Statistics.Weighting;

namespace Heed.Tables;

/// <summary>What <c>heed weigh</c> is asked to do.</summary>
public sealed record WeighRequest
{
    /// <summary>The file of responses: one row each.</summary>
    public required string Responses { get; init; }

    /// <summary>The file of margins: variable, level, population.</summary>
    public required string Margins { get; init; }

    /// <summary>The heading of the identifier in the responses.</summary>
    public required string Id { get; init; }

    /// <summary>Where the weights go: id, weight.</summary>
    public required string Out { get; init; }

    /// <summary>Further words that stand for a withheld answer.</summary>
    public IReadOnlyList<string> Withheld { get; init; } = [];

    /// <summary>Tolerance and bounds.</summary>
    public WeighingRules Rules { get; init; } = new();
}

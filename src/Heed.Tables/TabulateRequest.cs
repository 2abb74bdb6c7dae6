namespace Heed.Tables;

/// <summary>What <c>heed tabulate</c> is asked to do.</summary>
public sealed record TabulateRequest
{
    /// <summary>The file of responses: one row each.</summary>
    public required string Responses { get; init; }

    /// <summary>The file of weights that <c>heed weigh</c> wrote: id, weight.</summary>
    public required string Weights { get; init; }

    /// <summary>The heading of the identifier in the responses.</summary>
    public required string Id { get; init; }

    /// <summary>The heading of the question whose answers are the rows of the table.</summary>
    public required string Rows { get; init; }

    /// <summary>The heading of the question whose answers are the columns, or null.</summary>
    public string? Columns { get; init; }

    /// <summary>The heading of a number to take the mean of, or null.</summary>
    public string? Mean { get; init; }

    /// <summary>The file of margins the weights were raked to, or null.</summary>
    public string? Margins { get; init; }

    /// <summary>Further words that stand for a withheld answer.</summary>
    public IReadOnlyList<string> Withheld { get; init; } = [];
}

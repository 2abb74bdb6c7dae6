using Heed.Statistics;
using Heed.Statistics.Estimation;

namespace Heed.Tables;

/// <summary>One cell of the table.</summary>
/// <param name="Row">The row's level.</param>
/// <param name="Column">The column's level; null where no columns were asked for.</param>
/// <param name="Share">The weighted share of the row's answers, with People and WeightedPeople of the cell itself.</param>
/// <param name="Interval">Wilson's interval of 95 per cent on the effective sample of the row.</param>
public sealed record TableCell(string Row, string? Column, Estimate Share, Interval Interval);

/// <summary>The mean of one row, or over all.</summary>
/// <param name="Row">The row's level; null for everybody.</param>
/// <param name="Mean">The weighted mean of those who answered.</param>
public sealed record RowMean(string? Row, Estimate Mean);

/// <summary>A weighted table with its errors.</summary>
public sealed record Tabulation
{
    /// <summary>Every row with every column, in the order of the levels.</summary>
    public required IReadOnlyList<TableCell> Cells { get; init; }

    /// <summary>A mean for each row, where one was asked for.</summary>
    public required IReadOnlyList<RowMean> Means { get; init; }

    /// <summary>The columns over everybody who answered, whether or not their row is known.</summary>
    public required IReadOnlyList<TableCell> Overall { get; init; }

    /// <summary>The mean over everybody who answered.</summary>
    public required RowMean? OverallMean { get; init; }

    /// <summary>Rao and Scott's test of rows against columns, the weights taken as given.</summary>
    public required IndependenceTest? Independence { get; init; }

    /// <summary>The same with the calibration residuals of raking, where margins are known.</summary>
    public required IndependenceTest? IndependenceRaked { get; init; }
}

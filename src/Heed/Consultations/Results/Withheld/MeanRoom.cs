namespace Heed.Consultations.Results.Withheld;

/// <summary>
/// A mean is one equation more about the counts: with the base, it can give away two that are withheld. It is published to one
/// decimal, and only where that leaves each withheld count as open as the threshold asks.
/// </summary>
internal static class MeanRoom
{
    /// <summary>Decimals of a published mean.</summary>
    public const int Decimals = 1;

    private const double HalfStep = 0.05;

    /// <summary>Whether the mean may be published beside these rows.</summary>
    /// <param name="topline">A scale's result with every count; its codes are the points.</param>
    /// <param name="hidden">Which rows are withheld.</param>
    public static bool LeavesOpen(Topline topline, bool[] hidden)
    {
        if (topline.Mean is not { } mean || topline.Base is not { } answered)
            return true;
        var cells = topline
            .Rows.Where((_, at) => hidden[at])
            .Select(row => new Cell(int.Parse(row.Code, System.Globalization.CultureInfo.InvariantCulture), row.Count!.Value))
            .ToList();
        var rounded = Math.Round(mean, Decimals);
        var up = Math.Max(0, (rounded + HalfStep - mean) * answered);
        var down = Math.Max(0, (mean - rounded + HalfStep) * answered);
        return cells.TrueForAll(cell =>
            cells.Exists(other => other != cell && Width(cell, other, up, down) >= Withholding.Smallest)
        );
    }

    /// <summary>
    /// In how wide a range a count can lie when people are moved between it and one other and the mean still rounds the same.
    /// Moves among three or more only widen it.
    /// </summary>
    private static double Width(Cell cell, Cell other, double up, double down)
    {
        var step = cell.Point - other.Point;
        var (more, fewer) = step > 0 ? (up, down) : (down, up);
        var rise = Math.Min(other.Count - 1, Math.Floor(more / Math.Abs(step)));
        var fall = Math.Min(cell.Count - 1, Math.Floor(fewer / Math.Abs(step)));
        return rise + fall;
    }

    private sealed record Cell(int Point, int Count);
}

namespace Heed.Platform.Charts;

/// <summary>A bar: a label, how long it is, and the figure as it is written at its end.</summary>
public sealed record Bar(string Label, double Value, string Written);

/// <summary>A group among those who answered and among the people. Shares from 0 to 1.</summary>
public sealed record ProfileGroup(string Label, double Answered, double Population)
{
    /// <summary>Under this ratio a group is said in words to be heard less than its share.</summary>
    public const double Under = 0.8;

    /// <summary>Over this ratio a group is said in words to be heard more than its share.</summary>
    public const double Over = 1.25;

    /// <summary>Answers for each one expected; 1 when nobody was expected and nobody came. Rounded, so that 8 of 100 against 10 is 0.8.</summary>
    public double Ratio =>
        Population > 0 ? Math.Round(Answered / Population, 6)
        : Answered > 0 ? double.PositiveInfinity
        : 1;

    /// <summary><c>under</c>, <c>over</c> or <c>fair</c>.</summary>
    public string Reading =>
        Ratio < Under ? "under"
        : Ratio > Over ? "over"
        : "fair";
}

/// <summary>A figure on a day, with its interval where it is an estimate.</summary>
public sealed record DayValue(DateOnly Day, double Value, double? Low = null, double? High = null);

/// <summary>An estimate with its interval, as shares from 0 to 1.</summary>
public sealed record EstimatePoint(string Label, double Value, double Low, double High);

/// <summary>An area as one square of a map in which all are the same size. A figure that may not be shown is null.</summary>
/// <param name="Column">From 0 at the left.</param>
/// <param name="Row">From 0 at the top.</param>
/// <param name="ShortName">At most about eight letters, written in the square.</param>
/// <param name="Name">The full name, for the table.</param>
/// <param name="Written">The figure as it is written in the square.</param>
public sealed record Tile(int Column, int Row, string ShortName, string Name, double? Value, string Written);

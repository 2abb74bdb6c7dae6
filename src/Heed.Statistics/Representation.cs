namespace Heed.Statistics;

/// <summary>Whether a group answered as often as its share of the population would lead to expect.</summary>
public enum RepresentationFlag
{
    /// <summary>No gap that is worth a reader's attention.</summary>
    Close,

    /// <summary>The group's share of the answers is notably below its share of the population: not heard enough.</summary>
    Under,

    /// <summary>The group's share of the answers is notably above its share of the population.</summary>
    Over,
}

/// <summary>What was counted for one level of a margin, such as the age band 16 to 24.</summary>
/// <param name="Level">The level's code or name.</param>
/// <param name="Respondents">People of this level who answered.</param>
/// <param name="Population">People of this level who live in the area (not rounded, not a share).</param>
public sealed record LevelCount(string Level, long Respondents, double Population);

/// <summary>One level's share of the answers beside its share of the population.</summary>
/// <param name="Level">The level's code or name.</param>
/// <param name="Respondents">People of this level who answered.</param>
/// <param name="Population">People of this level who live in the area.</param>
/// <param name="RespondentShare">Respondents over all respondents of the margin, 0 to 1; 0 where nobody answered.</param>
/// <param name="PopulationShare">Population over the whole population of the margin, 0 to 1.</param>
/// <param name="PercentagePoints">100 · (respondent share − population share).</param>
/// <param name="Ratio">Respondent share over population share; null where nobody of this level lives in the area.</param>
/// <param name="Flag">The flag: <see cref="RepresentationFlag.Under"/>, Over or Close.</param>
public sealed record LevelRepresentation(
    string Level,
    long Respondents,
    double Population,
    double RespondentShare,
    double PopulationShare,
    double PercentagePoints,
    double? Ratio,
    RepresentationFlag Flag
);

/// <summary>
/// Who answered beside who lives here, before any weighting. People who did not say are left out of both sides by leaving
/// them out of the counts; how many they are is the caller's to report.
/// </summary>
public static class Representation
{
    /// <summary>A gap below this many percentage points is never flagged, whatever the ratio.</summary>
    public const double LeastPoints = 2;

    /// <summary>A gap of this many percentage points is flagged whatever the ratio, if it is wider than chance makes it.</summary>
    public const double WidePoints = 5;

    /// <summary>Below this ratio a gap that is not wide is flagged <see cref="RepresentationFlag.Under"/>.</summary>
    public const double UnderRatio = 0.8;

    /// <summary>Above this ratio a gap that is not wide is flagged <see cref="RepresentationFlag.Over"/>.</summary>
    public const double OverRatio = 1.25;

    /// <summary>Standard normal quantile of 0.975: a gap beyond it happens by chance in one of twenty samples.</summary>
    private const double Quantile = 1.959963984540054;

    /// <summary>Shares that are equal to a limit in whole numbers may differ in the last bits.</summary>
    private const double Rounding = 1e-9;

    /// <summary>
    /// Compares the levels of one margin, in the order given. With r = n_k/Σn and q = N_k/ΣN the difference is 100·(r − q)
    /// percentage points and the ratio r/q. A level is flagged when difference, ratio and uncertainty agree: |r − q| is at least
    /// 2 points; it is at least 5 points, or r/q lies outside 0.8 to 1.25; and it is beyond what a simple random sample of Σn
    /// would show in 19 of 20 cases, |r − q| &gt; 1.96·√(q(1 − q)/Σn). With no answers every level that somebody lives in is Under.
    /// </summary>
    /// <exception cref="ArgumentException">A count is negative or not a number, or the population is 0 in all.</exception>
    public static IReadOnlyList<LevelRepresentation> Compare(IReadOnlyCollection<LevelCount> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        if (levels.FirstOrDefault(l => l.Respondents < 0 || !(l.Population >= 0) || double.IsInfinity(l.Population)) is { } bad)
            throw new ArgumentException($"Level {bad.Level}: counts are finite and not negative.", nameof(levels));
        double n = levels.Sum(l => l.Respondents);
        var population = levels.Sum(l => l.Population);
        if (population == 0)
            throw new ArgumentException("A margin needs a population.", nameof(levels));
        return [.. levels.Select(l => Compare(l, n, population))];
    }

    private static LevelRepresentation Compare(LevelCount level, double n, double population)
    {
        var answered = n == 0 ? 0 : level.Respondents / n;
        var live = level.Population / population;
        return new LevelRepresentation(
            level.Level,
            level.Respondents,
            level.Population,
            answered,
            live,
            100 * (answered - live),
            live == 0 ? null : answered / live,
            Flag(answered, live, n)
        );
    }

    private static RepresentationFlag Flag(double answered, double live, double n)
    {
        if (n == 0)
            return live > 0 ? RepresentationFlag.Under : RepresentationFlag.Close;
        var gap = Math.Abs(answered - live) + Rounding;
        var isWide = 100 * gap >= WidePoints;
        var isUnequal = answered < UnderRatio * live - Rounding || answered > OverRatio * live + Rounding;
        var isCertain = gap > Quantile * Math.Sqrt(live * (1 - live) / n);
        return 100 * gap < LeastPoints || !(isWide || isUnequal) || !isCertain ? RepresentationFlag.Close
            : answered < live ? RepresentationFlag.Under
            : RepresentationFlag.Over;
    }
}

namespace Heed.Statistics;

/// <summary>Whether a group answered as often as its share of the population would lead to expect.</summary>
public enum RepresentationFlag
{
    /// <summary>The ratio of the shares lies between 0.8 and 1.25, both included.</summary>
    Close,

    /// <summary>The group's share of the answers is less than 0.8 of its share of the population: not heard enough.</summary>
    Under,

    /// <summary>The group's share of the answers is more than 1.25 of its share of the population.</summary>
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
    /// <summary>Below this ratio a level is flagged <see cref="RepresentationFlag.Under"/>.</summary>
    public const double UnderRatio = 0.8;

    /// <summary>Above this ratio a level is flagged <see cref="RepresentationFlag.Over"/>.</summary>
    public const double OverRatio = 1.25;

    /// <summary>
    /// Compares the levels of one margin, in the order given. With r = n_k/Σn and q = N_k/ΣN the difference is 100·(r − q)
    /// percentage points and the ratio r/q. The flag is computed from whole numbers (n_k·ΣN against 0.8·N_k·Σn) so that a
    /// ratio of exactly 0.8 or 1.25 is Close. A level nobody lives in is Over when somebody answered for it, else Close.
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
            Flag(level.Respondents * population, level.Population * n, n)
        );
    }

    // 0.8 and 1.25 are 4/5 and 5/4: multiplied out, whole counts compare without rounding.
    private static RepresentationFlag Flag(double answered, double expected, double n) =>
        (n == 0 && answered == expected) || answered * 5 < expected * 4 ? RepresentationFlag.Under
        : answered * 4 > expected * 5 ? RepresentationFlag.Over
        : RepresentationFlag.Close;
}

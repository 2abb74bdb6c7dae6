namespace Heed.Statistics.Weighting;

/// <summary>
/// What is known of the population about one variable: how many people there are of each level. The index of a level is the
/// code that people carry for it.
/// </summary>
/// <param name="Variable">The variable's name, such as <c>age_band</c>.</param>
/// <param name="Levels">The levels' names, in the order of their codes.</param>
/// <param name="Population">People of each level, in the same order; finite and not negative. Any unit serves.</param>
public sealed record PopulationMargin(string Variable, IReadOnlyList<string> Levels, IReadOnlyList<double> Population)
{
    /// <summary>All people of the margin: ΣT_k.</summary>
    public double Total => Population.Sum();
}

/// <summary>What a margin's total was, and by what it was multiplied to agree with the base.</summary>
/// <param name="Variable">The margin.</param>
/// <param name="PopulationTotal">Its own total, before anything was rescaled.</param>
/// <param name="RescaledBy">Base over own total; 1 where they agree.</param>
/// <param name="Missing">Share of respondents (0 to 1) without an answer on this margin.</param>
public sealed record MarginReport(string Variable, double PopulationTotal, double RescaledBy, double Missing);

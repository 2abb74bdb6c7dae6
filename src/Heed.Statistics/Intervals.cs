namespace Heed.Statistics;

/// <summary>
/// Confidence intervals of a share. Every share is a number from 0 to 1, never a percentage. Where answers are weighted,
/// n is the effective sample (Kish), not the number of people.
/// </summary>
public static class Intervals
{
    /// <summary>z of a two-sided interval of 95 per cent, rounded as in common use.</summary>
    public const double Z95 = 1.96;

    /// <summary>
    /// Wilson's score interval: with c = (p + z²/2n) / (1 + z²/n) and h = z / (1 + z²/n) · √(p(1 − p)/n + z²/4n²), the ends
    /// are c − h and c + h. It never leaves 0 to 1 and stays honest for small n and for shares near 0 or 1.
    /// Nobody asked (n = 0) means that nothing is known: 0 to 1.
    /// Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.
    /// </summary>
    /// <param name="share">The observed share, 0 to 1.</param>
    /// <param name="n">People asked, or the effective sample. Need not be whole.</param>
    /// <param name="z">Standard normal deviate of the wished confidence.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share lies outside 0 to 1, or n or z is negative or not a number.</exception>
    public static Interval Wilson(double share, double n, double z = Z95)
    {
        Check(share, n, z);
        if (n == 0)
            return new Interval(0, 1);
        var shrink = 1 + (z * z / n);
        var centre = (share + (z * z / (2 * n))) / shrink;
        var half = z / shrink * Math.Sqrt((share * (1 - share) / n) + (z * z / (4 * n * n)));
        return new Interval(share == 0 ? 0 : Math.Max(0, centre - half), share == 1 ? 1 : Math.Min(1, centre + half));
    }

    /// <summary>
    /// Interval on the log-odds scale from a standard error: L = ln(p/(1 − p)), L ± z·se/(p(1 − p)), turned back by
    /// 1/(1 + e^−L). This is the form R's <c>svyciprop(method = "xlogit")</c> uses. A share of exactly 0 or 1 has no log-odds:
    /// the interval is then the point itself, and <see cref="Wilson"/> says more.
    /// </summary>
    /// <param name="share">The estimated share, 0 to 1.</param>
    /// <param name="standardError">Its standard error, on the scale of the share.</param>
    /// <param name="z">Standard normal deviate (or Student's t) of the wished confidence.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share lies outside 0 to 1, or another number is negative.</exception>
    public static Interval Logit(double share, double standardError, double z = Z95)
    {
        Check(share, standardError, z);
        if (share is 0 or 1)
            return new Interval(share, share);
        var odds = Math.Log(share / (1 - share));
        var half = z * standardError / (share * (1 - share));
        return new Interval(1 / (1 + Math.Exp(half - odds)), 1 / (1 + Math.Exp(-odds - half)));
    }

    /// <summary>
    /// The logit interval where only the (effective) sample is known: <see cref="Logit"/> with se = √(p(1 − p)/n).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The share lies outside 0 to 1, or n or z is negative.</exception>
    public static Interval LogitOnSample(double share, double n, double z = Z95)
    {
        Check(share, n, z);
        return n == 0 ? new Interval(0, 1) : Logit(share, Math.Sqrt(share * (1 - share) / n), z);
    }

    /// <summary>
    /// The margin of error of a share, z·√(p(1 − p)/n) times √((N − n)/(N − 1)) where a population is given: half the width
    /// of the interval usually quoted beside a percentage, on the scale of the share (0.024 is 2.4 percentage points).
    /// </summary>
    /// <param name="share">The observed share, 0 to 1.</param>
    /// <param name="n">People asked, or the effective sample.</param>
    /// <param name="population">How many people n was drawn from, or null for no finite population correction.</param>
    /// <param name="z">Standard normal deviate of the wished confidence.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range, or n is 0 or above the population.</exception>
    public static double MarginOfError(double share, double n, double? population = null, double z = Z95)
    {
        Check(share, n, z);
        ArgumentOutOfRangeException.ThrowIfZero(n);
        return z * Math.Sqrt(share * (1 - share) / n) * (population is { } of ? FinitePopulationCorrection(n, of) : 1);
    }

    /// <summary>
    /// √((N − n)/(N − 1)): by how much a standard error shrinks when n of N people were asked, without replacement. 1 for N = 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">n is negative or exceeds N.</exception>
    public static double FinitePopulationCorrection(double n, double population)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, population);
        return population <= 1 ? 1 : Math.Sqrt((population - n) / (population - 1));
    }

    private static void Check(double share, double second, double z)
    {
        if (!(share is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        if (!(second >= 0))
            throw new ArgumentOutOfRangeException(nameof(second), second, "A sample or a standard error is not negative.");
        if (!(z >= 0))
            throw new ArgumentOutOfRangeException(nameof(z), z, "z is not negative.");
    }
}

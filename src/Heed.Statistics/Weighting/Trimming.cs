namespace Heed.Statistics.Weighting;

/// <summary>Weights held between two bounds, their sum kept.</summary>
public static class Trimming
{
    private const int MostPasses = 100_000;

    /// <summary>
    /// Trims in place. In each pass every weight outside the bounds is set to the bound, and what that took away (or added)
    /// is given in equal parts to the people who were not outside in this pass; passes go on until none is outside. This is
    /// R's <c>trimWeights(design, upper, lower, strict = TRUE)</c>, so that weights lying at a bound may be pushed over it
    /// and back; each pass hands on a smaller excess.
    /// </summary>
    /// <param name="weights">The weights; those outside are replaced.</param>
    /// <param name="multiplicities">How many people carry each weight; empty means one each.</param>
    /// <param name="upper">No weight may be above this.</param>
    /// <param name="lower">No weight may be below this.</param>
    /// <returns>How many people's weights were outside the bounds in some pass.</returns>
    /// <exception cref="WeightingException">No weights with this sum lie within the bounds.</exception>
    public static long Trim(Span<double> weights, ReadOnlySpan<double> multiplicities, double upper, double lower)
    {
        CheckPossible(weights, multiplicities, upper, lower);
        var touched = new bool[weights.Length];
        for (var pass = 0; pass < MostPasses; pass++)
        {
            if (!TrimOnce(weights, multiplicities, upper, lower, touched))
                return Count(touched, multiplicities);
        }
        throw Impossible(upper, lower);
    }

    private static bool TrimOnce(Span<double> weights, ReadOnlySpan<double> many, double upper, double lower, bool[] touched)
    {
        double excess = 0;
        double untrimmed = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var people = many.IsEmpty ? 1 : many[i];
            var bounded = Math.Clamp(weights[i], lower, upper);
            if (bounded == weights[i])
                untrimmed += people;
            else
                excess += people * (weights[i] - bounded);
        }
        var any = false;
        var share = excess / untrimmed;
        for (var i = 0; i < weights.Length; i++)
        {
            var bounded = Math.Clamp(weights[i], lower, upper);
            var outside = bounded != weights[i];
            any |= outside;
            touched[i] |= outside;
            weights[i] = outside ? bounded : weights[i] + share;
        }
        return any;
    }

    private static void CheckPossible(ReadOnlySpan<double> weights, ReadOnlySpan<double> many, double upper, double lower)
    {
        double n = 0;
        double sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            n += many.IsEmpty ? 1 : many[i];
            sum += (many.IsEmpty ? 1 : many[i]) * weights[i];
        }
        if (!(lower < sum / n && sum / n < upper))
            throw Impossible(upper, lower);
    }

    private static long Count(bool[] touched, ReadOnlySpan<double> many)
    {
        double count = 0;
        for (var i = 0; i < touched.Length; i++)
            count +=
                !touched[i] ? 0
                : many.IsEmpty ? 1
                : many[i];
        return (long)count;
    }

    private static WeightingException Impossible(double upper, double lower) =>
        new([
            new WeightingFault(
                WeightingFaultKind.BoundsImpossible,
                "",
                "",
                FormattableString.Invariant($"No weights with this mean lie between {lower} and {upper}.")
            ),
        ]);
}

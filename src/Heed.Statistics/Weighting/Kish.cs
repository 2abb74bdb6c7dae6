namespace Heed.Statistics.Weighting;

/// <summary>What unequal weights cost in precision. Source: L. Kish, Survey Sampling (1965), section 11.7.</summary>
/// <param name="DesignEffect">n·Σw²/(Σw)²: the factor by which a variance grows. 1 for equal weights.</param>
/// <param name="EffectiveSample">(Σw)²/Σw²: how many people with equal weights would be as precise.</param>
/// <param name="Efficiency">Effective sample over sample, 0 to 1: the share of the sample that weighting leaves.</param>
public sealed record Kish(double DesignEffect, double EffectiveSample, double Efficiency)
{
    /// <summary>Measures weights, each standing for as many people as its multiplicity says (one each when none is given).</summary>
    /// <exception cref="ArgumentException">There are no weights, or all are 0.</exception>
    public static Kish Of(ReadOnlySpan<double> weights, ReadOnlySpan<double> multiplicities = default)
    {
        double n = 0;
        double sum = 0;
        double squares = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var many = multiplicities.IsEmpty ? 1 : multiplicities[i];
            n += many;
            sum += many * weights[i];
            squares += many * weights[i] * weights[i];
        }
        if (!(squares > 0))
            throw new ArgumentException("Weights are needed, and not all of them 0.", nameof(weights));
        var effective = sum * sum / squares;
        return new Kish(n / effective, effective, effective / n);
    }
}

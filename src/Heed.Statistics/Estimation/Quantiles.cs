using Heed.Statistics.Distributions;

namespace Heed.Statistics.Estimation;

/// <summary>A weighted quantile with its interval.</summary>
/// <param name="Value">The smallest value at which at least the asked share of the weight is reached.</param>
/// <param name="Interval">Woodruff's interval; not-a-number at an end that would lie outside the distribution.</param>
/// <param name="StandardError">The interval's width over twice Student's t.</param>
public sealed record QuantileEstimate(double Value, Interval Interval, double StandardError);

/// <summary>
/// Quantiles by inverting the weighted distribution function (R's <c>qrule = "math"</c>), with Woodruff's interval: the share at
/// or below the quantile gets its interval p̂ ± t·se on the scale of shares, and both ends are read off the distribution. t has as
/// many degrees of freedom as the domain has people, less 1. Source: R. S. Woodruff, Journal of the American Statistical
/// Association 47 (1952), 635–646.
/// </summary>
public static class Quantiles
{
    /// <summary>Finds a quantile of the people of a domain.</summary>
    /// <param name="domain">The people, at least two.</param>
    /// <param name="values">Their values, in the domain's order.</param>
    /// <param name="share">Which quantile, above 0 and below 1: 0.5 is the median.</param>
    /// <param name="raked">Whether the interval uses the calibration residuals of raking.</param>
    /// <param name="confidence">0.95 for an interval of 95 per cent.</param>
    public static QuantileEstimate Find(
        Domain domain,
        double[] values,
        double share,
        bool raked = false,
        double confidence = 0.95
    )
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(values);
        if (!(share is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A quantile lies between 0 and 1.");
        var sorted = new SortedSample(domain, values);
        var value = sorted.At(share);
        var below = Estimates.Mean(domain, [.. values.Select(v => v <= value ? 1d : 0d)]);
        var t = Student.Quantile((1 + confidence) / 2, domain.Count - 1);
        var half = t * (raked ? below.StandardErrorRaked ?? double.NaN : below.StandardError);
        var low = below.Value - half < 0 ? double.NaN : sorted.At(below.Value - half);
        var high = below.Value + half > 1 ? double.NaN : sorted.At(below.Value + half);
        return new QuantileEstimate(value, new Interval(low, high), (high - low) / (2 * t));
    }

    private sealed class SortedSample
    {
        private readonly double[] values;
        private readonly double[] reached;

        public SortedSample(Domain domain, double[] ofDomain)
        {
            var weights = domain.Weights.ToArray();
            values = [.. ofDomain];
            Array.Sort(values, weights);
            reached = weights;
            for (var i = 1; i < reached.Length; i++)
                reached[i] += reached[i - 1];
        }

        public double At(double share)
        {
            var wanted = share * reached[^1];
            var found = Array.BinarySearch(reached, wanted);
            return values[Math.Min(found < 0 ? ~found : found, values.Length - 1)];
        }
    }
}

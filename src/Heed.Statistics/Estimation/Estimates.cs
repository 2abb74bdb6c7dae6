namespace Heed.Statistics.Estimation;

/// <summary>
/// Means, shares, totals and differences with their standard errors. Values are given for the people of the domain, in its
/// order; leave people without an answer out of the domain.
/// </summary>
public static class Estimates
{
    /// <summary>Σwy/Σw. Linearised: z = (y − mean)/Σw. An empty domain gives not-a-number.</summary>
    public static Estimate Mean(Domain domain, ReadOnlySpan<double> values)
    {
        ArgumentNullException.ThrowIfNull(domain);
        var mean = MeanOf(domain, values);
        return domain.Variance(Influence(domain, values, mean)).Of(mean, domain);
    }

    /// <summary>The weighted share, 0 to 1, of the people for whom the condition (by their number in the sample) holds.</summary>
    public static Estimate Share(Domain domain, Func<int, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(holds);
        var indicators = new double[domain.Count];
        for (var i = 0; i < indicators.Length; i++)
            indicators[i] = holds(domain.People[i]) ? 1 : 0;
        return Mean(domain, indicators);
    }

    /// <summary>The weighted shares of all levels at once, from the code of each person of the domain.</summary>
    public static IReadOnlyList<Estimate> Shares(Domain domain, ReadOnlySpan<ushort> codes, int levels)
    {
        ArgumentNullException.ThrowIfNull(domain);
        var shares = new Estimate[levels];
        var indicators = new double[domain.Count];
        for (var k = 0; k < levels; k++)
        {
            for (var i = 0; i < indicators.Length; i++)
                indicators[i] = codes[i] == k ? 1 : 0;
            shares[k] = Mean(domain, indicators);
        }
        return shares;
    }

    /// <summary>Σwy, in the unit of y times the scale of the weights. Linearised: z = y.</summary>
    public static Estimate Total(Domain domain, ReadOnlySpan<double> values)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return domain.Variance(values).Of(MeanOf(domain, values) * domain.Weight, domain);
    }

    /// <summary>
    /// The mean of one group less the mean of another, which may share people; their covariance is in the standard error.
    /// Linearised: z = z of the one − z of the other.
    /// </summary>
    public static Estimate Difference(
        Domain one,
        ReadOnlySpan<double> valuesOfOne,
        Domain other,
        ReadOnlySpan<double> valuesOfOther
    )
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (mean, less) = (MeanOf(one, valuesOfOne), MeanOf(other, valuesOfOther));
        var z = new double[one.Design.People];
        var of = Influence(one, valuesOfOne, mean);
        for (var i = 0; i < of.Length; i++)
            z[one.People[i]] += of[i];
        of = Influence(other, valuesOfOther, less);
        for (var i = 0; i < of.Length; i++)
            z[other.People[i]] -= of[i];
        var both = one.Design.Of([.. one.People.ToArray().Union(other.People.ToArray())]);
        return both.Variance(both.Gather(z)).Of(mean - less, both);
    }

    private static double MeanOf(Domain domain, ReadOnlySpan<double> values)
    {
        var sum = 0d;
        for (var i = 0; i < values.Length; i++)
            sum += domain.Weights[i] * values[i];
        return sum / domain.Weight;
    }

    private static double[] Influence(Domain domain, ReadOnlySpan<double> values, double mean)
    {
        var z = new double[values.Length];
        for (var i = 0; i < z.Length; i++)
            z[i] = (values[i] - mean) / domain.Weight;
        return z;
    }
}

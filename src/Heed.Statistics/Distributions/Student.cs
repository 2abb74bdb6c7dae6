namespace Heed.Statistics.Distributions;

/// <summary>Student's t distribution.</summary>
public static class Student
{
    /// <summary>The chance of a value above t, with df degrees of freedom.</summary>
    public static double Upper(double t, double df)
    {
        if (t < 0)
            return 1 - Upper(-t, df);
        var square = t * t;
        return Beta.Regularised(df / 2, 0.5, df / (df + square), square / (df + square)) / 2;
    }

    /// <summary>The value that a share p of the distribution lies below; by bisection to the last digit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p is not between 0 and 1, or df is not positive.</exception>
    public static double Quantile(double p, double df)
    {
        if (!(p is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A share lies between 0 and 1.");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(df);
        if (p < 0.5)
            return -Quantile(1 - p, df);
        var (low, high) = (0d, 1d);
        while (Upper(high, df) > 1 - p)
            high *= 2;
        for (var middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
            (low, high) = Upper(middle, df) > 1 - p ? (middle, high) : (low, middle);
        return high;
    }
}

/// <summary>The F distribution.</summary>
public static class FisherF
{
    /// <summary>The chance of a value above f, with df1 and df2 degrees of freedom, which need not be whole.</summary>
    public static double Upper(double f, double df1, double df2) =>
        f <= 0 ? 1 : Beta.Regularised(df2 / 2, df1 / 2, df2 / (df2 + (df1 * f)), df1 * f / (df2 + (df1 * f)));
}

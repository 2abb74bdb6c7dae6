namespace Heed.Statistics.Distributions;

/// <summary>
/// The regularised incomplete beta function, from which Student's t and the F distribution follow. Source: Numerical evaluation by
/// the continued fraction 26.5.8 of Abramowitz and Stegun, Handbook of Mathematical Functions (1964), with Lentz's method.
/// </summary>
internal static class Beta
{
    /// <summary>I_x(a, b) where y = 1 − x is given as well, so that nothing is lost when x is near 1.</summary>
    public static double Regularised(double a, double b, double x, double y)
    {
        if (x <= 0)
            return 0;
        if (y <= 0)
            return 1;
        return x <= (a + 1) / (a + b + 2) ? Lower(a, b, x, y) : 1 - Lower(b, a, y, x);
    }

    private static double Lower(double a, double b, double x, double y)
    {
        var logX = x > 0.5 ? LogOnePlus(-y) : Math.Log(x);
        var logY = y > 0.5 ? LogOnePlus(-x) : Math.Log(y);
        return Math.Exp((a * logX) + (b * logY) - LogBeta(a, b)) / a * Fraction(a, b, x);
    }

    private static double Fraction(double a, double b, double x)
    {
        const double tiny = 1e-300;
        var (c, d) = (1d, 1 - ((a + b) * x / (a + 1)));
        d = 1 / (Math.Abs(d) < tiny ? tiny : d);
        var product = d;
        for (var m = 1; m <= 100_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            Step(even, ref c, ref d, ref product);
            var before = product;
            Step(odd, ref c, ref d, ref product);
            if (Math.Abs((product / before) - 1) < 1e-16)
                break;
        }
        return product;
    }

    private static void Step(double term, ref double c, ref double d, ref double product)
    {
        const double tiny = 1e-300;
        d = 1 + (term * d);
        c = 1 + (term / c);
        d = 1 / (Math.Abs(d) < tiny ? tiny : d);
        c = Math.Abs(c) < tiny ? tiny : c;
        product *= d * c;
    }

    /// <summary>ln B(a, b), written so that large arguments do not cancel.</summary>
    internal static double LogBeta(double a, double b)
    {
        var (small, large) = a < b ? (a, b) : (b, a);
        if (large < 10)
            return LogGamma(small) + LogGamma(large) - LogGamma(small + large);
        // ln Γ(large) − ln Γ(small + large) by Stirling's formula, term by term.
        var rest = (-(large - 0.5) * LogOnePlus(small / large)) - (small * Math.Log(small + large)) + small;
        return LogGamma(small) + rest + StirlingRest(large) - StirlingRest(small + large);
    }

    internal static double LogGamma(double x)
    {
        var shift = 0d;
        for (; x < 15; x++)
            shift -= Math.Log(x);
        return shift + ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + StirlingRest(x);
    }

    private static double StirlingRest(double x)
    {
        var s = 1 / (x * x);
        return (
                (
                    (
                        (((((((-3617.0 / 122400 * s) + (1.0 / 156)) * s) - (691.0 / 360360)) * s) + (1.0 / 1188)) * s)
                        - (1.0 / 1680)
                    ) * s
                ) + (1.0 / 1260)
            )
                * s
                * s
                / x
            - (s / x / 360)
            + (1 / x / 12);
    }

    internal static double LogOnePlus(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : Math.Log(u) * x / (u - 1);
    }
}

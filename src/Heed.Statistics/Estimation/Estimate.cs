using System.Runtime.InteropServices;

namespace Heed.Statistics.Estimation;

/// <summary>A figure from a sample, with how far off chance may have put it.</summary>
/// <param name="People">Respondents behind it, unweighted.</param>
/// <param name="WeightedPeople">The sum of their weights.</param>
/// <param name="Value">The figure.</param>
/// <param name="StandardError">Taylor-linearised, the weights taken as given. In the unit of the figure.</param>
/// <param name="StandardErrorRaked">The same with the calibration residuals of raking; null where no margins are known.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Estimate(
    long People,
    double WeightedPeople,
    double Value,
    double StandardError,
    double? StandardErrorRaked
);

/// <summary>Two variances of the same figure.</summary>
/// <param name="Given">With the weights taken as given.</param>
/// <param name="Raked">With the calibration residuals of raking; not a number where no margins are known.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Spread(double Given, double Raked)
{
    /// <summary>The figure with its standard errors.</summary>
    public Estimate Of(double value, Domain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return new(domain.Count, domain.Weight, value, Math.Sqrt(Given), double.IsNaN(Raked) ? null : Math.Sqrt(Raked));
    }
}

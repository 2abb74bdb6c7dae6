using System.Runtime.InteropServices;

namespace Heed.Statistics;

/// <summary>A range of plausible values, both ends included, in the unit of what it is about (a share: 0 to 1).</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Half of the distance between the two ends: the "plus or minus" of a symmetrical interval.</summary>
    public double HalfWidth => (High - Low) / 2;

    /// <summary>Whether the value lies between the two ends, both included.</summary>
    public bool Contains(double value) => value >= Low && value <= High;
}

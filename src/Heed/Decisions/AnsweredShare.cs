using System.Globalization;
using System.Runtime.InteropServices;

namespace Heed.Decisions;

/// <summary>How many findings have been answered: decided, with the reason given.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AnsweredShare(int Answered, int Of)
{
    public static AnsweredShare Among(IReadOnlyCollection<Finding> findings) =>
        new(findings.Count(finding => finding.IsAnswered), findings.Count);

    /// <summary>Whole per cent, from 0 to 100. It is 100 only when all are answered and 0 only when none is.</summary>
    public int Percent =>
        Of == 0 || Answered == 0 ? 0
        : Answered == Of ? 100
        : Math.Clamp((int)Math.Round(100.0 * Answered / Of, MidpointRounding.AwayFromZero), 1, 99);

    public bool IsWhole => Of > 0 && Answered == Of;

    /// <summary>"5 of 6 findings answered, 83%".</summary>
    public override string ToString() =>
        Of == 0
            ? "No findings yet"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Answered} of {Of} {(Of == 1 ? "finding" : "findings")} answered, {Percent}%"
            );
}

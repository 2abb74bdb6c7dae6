using Heed.Platform.Components;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Charts;

/// <summary>Horizontal bars, longest first unless the order of the groups means something.</summary>
[HtmlTargetElement("chart-bars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarsChart(Phrasebook words) : Chart(words)
{
    private const double RowHeight = 54;

    /// <summary>The longest bar's share of the width, so that its figure fits behind it.</summary>
    private const double Longest = 0.8;

    public IEnumerable<Bar> Bars { get; set; } = [];

    /// <summary>Keeps the order given, as for age bands and scales.</summary>
    public bool Ordered { get; set; }

    private IReadOnlyList<Bar> Sorted => [.. Ordered ? Bars : Bars.OrderByDescending(bar => bar.Value)];

    private protected override TagBuilder Draw(string labelledBy)
    {
        var bars = Sorted;
        var longest = Math.Max(bars.Select(bar => bar.Value).DefaultIfEmpty(0).Max(), double.Epsilon);
        return Svg.Drawing(
            bars.Count * RowHeight,
            labelledBy,
            bars.Select((bar, at) => Row(bar, at * RowHeight, Math.Max(0, bar.Value) / longest * Longest)),
            Svg.Line("chart__axis", "0", 0, "0", bars.Count * RowHeight)
        );
    }

    private static IHtmlContent Row(Bar bar, double top, double share) =>
        Markup.Tag(
            "g",
            null,
            Svg.Text(bar.Label, "0", top + 16, shift: 4),
            Svg.Box("chart__bar", share, top + 22, 20),
            Svg.Text(bar.Written, Svg.Share(share), top + 38, "chart__strong", shift: 8)
        );

    private protected override ChartTable Figures() =>
        new([Words["chart.group"], Words["chart.value"]], Sorted.Select(bar => (IReadOnlyList<string>)[bar.Label, bar.Written]));
}

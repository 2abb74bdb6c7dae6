using Heed.Platform.Components;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Charts;

/// <summary>Horizontal bars, longest first unless the order of the groups means something.</summary>
[HtmlTargetElement("chart-bars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarsChart(Phrasebook words) : Chart(words)
{
    public IEnumerable<Bar> Bars { get; set; } = [];

    /// <summary>Keeps the order given, as for age bands and scales.</summary>
    public bool Ordered { get; set; }

    private IReadOnlyList<Bar> Sorted => [.. Ordered ? Bars : Bars.OrderByDescending(bar => bar.Value)];

    private protected override IHtmlContent Draw()
    {
        var bars = Sorted;
        var longest = Math.Max(bars.Select(bar => bar.Value).DefaultIfEmpty(0).Max(), double.Epsilon);
        return Markup.Tag("div", "chart__rows", bars.Select(bar => Row(bar, Math.Max(0, bar.Value) / longest)));
    }

    private static IHtmlContent Row(Bar bar, double share) =>
        Svg.Row(Svg.Words(bar.Label), Svg.Strip(1.4, Svg.Bar(share, 0.06, 0.88), Svg.Figure(bar.Written, share)));

    private protected override ChartTable Figures() =>
        new([Words["chart.group"], Words["chart.value"]], Sorted.Select(bar => (IReadOnlyList<string>)[bar.Label, bar.Written]));
}

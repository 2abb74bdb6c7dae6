using Heed.Platform.Components;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Charts;

/// <summary>Estimates as dots with a whisker from the lowest to the highest likely share, on a scale from 0 to 100%.</summary>
[HtmlTargetElement("chart-estimates", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EstimatesChart(Phrasebook words) : Chart(words)
{
    private const double RowHeight = 62;

    public IEnumerable<Estimate> Estimates { get; set; } = [];

    private protected override TagBuilder Draw(string labelledBy)
    {
        var estimates = Estimates.ToList();
        return Svg.Drawing(
            estimates.Count * RowHeight,
            labelledBy,
            Svg.Line("chart__axis", "0", 0, "0", estimates.Count * RowHeight),
            estimates.Select((estimate, at) => Row(estimate, at * RowHeight))
        );
    }

    private IHtmlContent Row(Estimate estimate, double top)
    {
        var (low, high) = (Svg.Share(Math.Max(0, estimate.Low)), Svg.Share(Math.Min(1, estimate.High)));
        var dot = Markup
            .Tag("circle", "chart__bar")
            .With("cx", Svg.Share(estimate.Value))
            .With("cy", Svg.Number(top + 46))
            .With("r", "7");
        return Markup.Tag(
            "g",
            null,
            Svg.Text(estimate.Label, "0", top + 16, shift: 4),
            Svg.Text(Written(estimate), "0", top + 34, "chart__strong", shift: 4),
            Svg.Line("chart__interval", low, top + 46, high, top + 46),
            Svg.Line("chart__interval", low, top + 41, low, top + 51),
            Svg.Line("chart__interval", high, top + 41, high, top + 51),
            dot
        );
    }

    private string Written(Estimate estimate) =>
        Words[
            "chart.interval",
            ("value", Percent(estimate.Value)),
            ("low", Percent(estimate.Low)),
            ("high", Percent(estimate.High))
        ];

    private protected override ChartTable Figures() =>
        new(
            [Words["chart.group"], Words["chart.value"], Words["chart.low"], Words["chart.high"]],
            Estimates.Select(estimate =>
                (IReadOnlyList<string>)[estimate.Label, Percent(estimate.Value), Percent(estimate.Low), Percent(estimate.High)]
            )
        );
}

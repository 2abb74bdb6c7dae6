using Heed.Platform.Components;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Charts;

/// <summary>Estimates as dots with a whisker from the lowest to the highest likely share, on a scale from 0 to 100%.</summary>
[HtmlTargetElement("chart-estimates", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EstimatesChart(Phrasebook words) : Chart(words)
{
    public IEnumerable<EstimatePoint> Estimates { get; set; } = [];

    private protected override IHtmlContent Draw() => Markup.Tag("div", "chart__rows", Estimates.Select(Row));

    private IHtmlContent Row(EstimatePoint estimate)
    {
        var (low, high) = (Math.Max(0, estimate.Low), Math.Min(1, estimate.High));
        var dot = Markup.Tag("circle", "chart__bar").With("cx", Svg.Share(estimate.Value)).With("cy", "50%").With("r", "0.36em");
        return Svg.Row(
            Svg.Words(estimate.Label),
            Svg.Words(Written(estimate), "chart__strong"),
            Svg.Strip(
                    1,
                    Svg.Line("chart__interval", low, 0.5, high, 0.5),
                    Svg.Line("chart__interval", low, 0.2, low, 0.8),
                    Svg.Line("chart__interval", high, 0.2, high, 0.8),
                    dot
                )
                .With("class", "chart__strip chart__strip--whole")
        );
    }

    private string Written(EstimatePoint estimate) =>
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

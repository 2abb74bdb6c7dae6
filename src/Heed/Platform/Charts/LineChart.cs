using Heed.Platform.Components;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Charts;

/// <summary>A figure over time from nought upwards, with its interval as a band where it is an estimate.</summary>
[HtmlTargetElement("chart-line", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LineChart(Phrasebook words) : Chart(words)
{
    private const double Height = 160;

    public IEnumerable<DayValue> Points { get; set; } = [];

    /// <summary>Writes shares as percentages instead of counts.</summary>
    public bool Percentages { get; set; }

    private IReadOnlyList<DayValue> InOrder => [.. Points.OrderBy(point => point.Day)];

    private protected override IHtmlContent Draw()
    {
        var points = InOrder;
        var greatest = Math.Max(
            points.Select(point => Math.Max(point.Value, point.High ?? 0)).DefaultIfEmpty(0).Max(),
            double.Epsilon
        );
        var baseline = Svg.Line("chart__axis", 0, 1, 1, 1);
        if (points.Count == 0)
            return Plot(baseline);
        var top = points.MaxBy(point => point.Value)!;
        // Near an end the label turns inwards so that it stays on the page.
        var anchor = Along(top.Day, points) switch
        {
            < 0.15 => "start",
            > 0.85 => "end",
            _ => "middle",
        };
        var figure = Svg.Text(
            Written(top.Value),
            Svg.Share(Along(top.Day, points)),
            Svg.Number(Height * (1 - top.Value / greatest) - 8),
            "chart__strong",
            anchor
        );
        return Markup.Tag("div", null, Plot(Curves(points, greatest), baseline, figure), Ends(points));
    }

    /// <summary>What is drawn. The figure above the highest point stands in the margin over it.</summary>
    private static TagBuilder Plot(params ReadOnlySpan<object?> shapes) =>
        Markup
            .Tag("svg", "chart__plot", shapes)
            .With("width", "100%")
            .With("height", Svg.Number(Height))
            .With("focusable", "false");

    private TagBuilder Ends(IReadOnlyList<DayValue> points) =>
        Markup.Tag(
            "div",
            "chart__ends",
            Svg.Words(Day(points[0].Day), "chart__quiet"),
            points.Count > 1 ? Svg.Words(Day(points[^1].Day), "chart__quiet") : null
        );

    /// <summary>The curves stretch with the page; their strokes and the text do not.</summary>
    private static TagBuilder Curves(IReadOnlyList<DayValue> points, double greatest)
    {
        string At(DayValue point, double value) =>
            $"{Svg.Number(Along(point.Day, points) * 1000)},{Svg.Number(Height * (1 - value / greatest))}";
        var line = string.Join(' ', points.Select(point => At(point, point.Value)));
        var banded = points.Where(point => point is { Low: not null, High: not null }).ToList();
        var band = banded
            .Select(point => At(point, point.High!.Value))
            .Concat(banded.AsEnumerable().Reverse().Select(point => At(point, point.Low!.Value)));
        var only =
            points.Count == 1
                ? Markup
                    .Tag("circle", "chart__bar")
                    .With("cx", "6")
                    .With("cy", Svg.Number(Height * (1 - points[0].Value / greatest)))
                    .With("r", "6")
                : null;
        return Markup
            .Tag(
                "svg",
                null,
                banded.Count > 1 ? Markup.Tag("polygon", "chart__area").With("points", string.Join(' ', band)) : null,
                Markup.Tag("polyline", "chart__line").With("points", line).With("vector-effect", "non-scaling-stroke"),
                only
            )
            .With("width", "100%")
            .With("height", Svg.Number(Height))
            .With("viewBox", $"0 0 1000 {Svg.Number(Height)}")
            .With("preserveAspectRatio", "none")
            .With("overflow", "visible");
    }

    private static double Along(DateOnly day, IReadOnlyList<DayValue> points)
    {
        var days = points[^1].Day.DayNumber - points[0].Day.DayNumber;
        return days == 0 ? 0 : (day.DayNumber - points[0].Day.DayNumber) / (double)days;
    }

    private string Day(DateOnly day) => day.ToString("d MMMM yyyy", Words.Culture);

    private string Written(double value) => Percentages ? Percent(value) : value.ToString("N0", Words.Culture);

    private protected override ChartTable Figures()
    {
        var banded = Points.Any(point => point.Low is not null);
        string[] heads =
        [
            Words["chart.day"],
            Words["chart.value"],
            .. banded ? [Words["chart.low"], Words["chart.high"]] : Array.Empty<string>(),
        ];
        return new(heads, InOrder.Select(point => Row(point, banded)));
    }

    private IReadOnlyList<string> Row(DayValue point, bool banded) =>
        [
            Day(point.Day),
            Written(point.Value),
            .. banded
                ? [point.Low is { } low ? Written(low) : "–", point.High is { } high ? Written(high) : "–"]
                : Array.Empty<string>(),
        ];
}

using Heed.Platform.Components;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Charts;

/// <summary>A figure over time from nought upwards, with its interval as a band where it is an estimate.</summary>
[HtmlTargetElement("chart-line", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LineChart(Phrasebook words) : Chart(words)
{
    private const double Top = 28;
    private const double Plot = 160;
    private const double Height = Top + Plot + 28;

    public IEnumerable<DayValue> Points { get; set; } = [];

    /// <summary>Writes shares as percentages instead of counts.</summary>
    public bool Percentages { get; set; }

    private IReadOnlyList<DayValue> InOrder => [.. Points.OrderBy(point => point.Day)];

    private protected override TagBuilder Draw(string labelledBy)
    {
        var points = InOrder;
        var greatest = Math.Max(
            points.Select(point => Math.Max(point.Value, point.High ?? 0)).DefaultIfEmpty(0).Max(),
            double.Epsilon
        );
        var baseline = Svg.Line("chart__axis", "0", Top + Plot, "100%", Top + Plot);
        if (points.Count == 0)
            return Svg.Drawing(Height, labelledBy, baseline);
        var top = points.MaxBy(point => point.Value)!;
        var place = Svg.Share(Along(top.Day, points));
        // Near an end the label turns inwards so that it stays on the page.
        var anchor = Along(top.Day, points) switch
        {
            < 0.15 => "start",
            > 0.85 => "end",
            _ => "middle",
        };
        return Svg.Drawing(
            Height,
            labelledBy,
            Curves(points, greatest),
            baseline,
            Svg.Text(
                Written(top.Value),
                place,
                Math.Max(14, Top + Plot * (1 - top.Value / greatest) - 8),
                "chart__strong",
                anchor
            ),
            Svg.Text(Day(points[0].Day), "0", Height - 6, "chart__quiet"),
            points.Count > 1 ? Svg.Text(Day(points[^1].Day), "100%", Height - 6, "chart__quiet", "end") : null
        );
    }

    /// <summary>The curves stretch with the page; their strokes and the text do not.</summary>
    private static TagBuilder Curves(IReadOnlyList<DayValue> points, double greatest)
    {
        string At(DayValue point, double value) =>
            $"{Svg.Number(Along(point.Day, points) * 1000)},{Svg.Number(Plot * (1 - value / greatest))}";
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
                    .With("cy", Svg.Number(Plot * (1 - points[0].Value / greatest)))
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
            .With("x", "0")
            .With("y", Svg.Number(Top))
            .With("width", "100%")
            .With("height", Svg.Number(Plot))
            .With("viewBox", $"0 0 1000 {Svg.Number(Plot)}")
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

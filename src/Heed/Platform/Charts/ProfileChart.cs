using Heed.Platform.Components;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Charts;

/// <summary>For each group a bar of those who answered and a tick for the people, with words where the two are far apart.</summary>
[HtmlTargetElement("chart-profile", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProfileChart(Phrasebook words) : Chart(words)
{
    private const double RowHeight = 78;
    private const double Longest = 0.82;

    public IEnumerable<ProfileGroup> Groups { get; set; } = [];

    private protected override string Key => Words["chart.profile.key"];

    private protected override TagBuilder Draw(string labelledBy)
    {
        var groups = Groups.ToList();
        var greatest = groups.SelectMany(group => new[] { group.Answered, group.Population }).DefaultIfEmpty(1).Max();
        var scale = Longest / Math.Max(greatest, double.Epsilon);
        return Svg.Drawing(
            groups.Count * RowHeight,
            labelledBy,
            groups.Select((group, at) => Row(group, at * RowHeight, scale)),
            Svg.Line("chart__axis", "0", 0, "0", groups.Count * RowHeight - 16)
        );
    }

    private IHtmlContent Row(ProfileGroup group, double top, double scale)
    {
        var (bar, tick) = (group.Answered * scale, Svg.Share(group.Population * scale));
        var people = ("share", (object?)Percent(group.Population));
        // The figure stands at the end of its bar, unless the tick is there.
        var end = group.Population * scale is var mark && mark > bar && mark < bar + 0.17 ? mark : bar;
        var note =
            group.Reading == "fair" ? Words["chart.profile.people", people] : Words[$"chart.profile.{group.Reading}", people];
        return Markup.Tag(
            "g",
            null,
            Svg.Text(group.Label, "0", top + 16, shift: 4),
            Svg.Box("chart__bar", bar, top + 23, 18),
            Svg.Line("chart__gap", tick, top + 19, tick, top + 45),
            Svg.Line("chart__tick", tick, top + 19, tick, top + 45),
            Svg.Text(Percent(group.Answered), Svg.Share(end), top + 38, "chart__strong", shift: 8),
            Svg.Text(note, "0", top + 60, group.Reading == "fair" ? "chart__quiet" : "chart__note", shift: 4)
        );
    }

    private protected override ChartTable Figures() =>
        new(
            [
                Words["chart.group"],
                Words["chart.profile.answered"],
                Words["chart.profile.population"],
                Words["chart.profile.ratio"],
                Words["chart.profile.reading"],
            ],
            Groups.Select(group =>
                (IReadOnlyList<string>)
                    [
                        group.Label,
                        group.Answered.ToString("P1", Words.Culture),
                        group.Population.ToString("P1", Words.Culture),
                        double.IsFinite(group.Ratio) ? group.Ratio.ToString("0.00", Words.Culture) : "–",
                        Words[$"chart.reading.{group.Reading}"],
                    ]
            )
        );
}

using Heed.Platform.Components;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Charts;

/// <summary>For each group a bar of those who answered and a tick for the people, with words where the two are far apart.</summary>
[HtmlTargetElement("chart-profile", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProfileChart(Phrasebook words) : Chart(words)
{
    /// <summary>The longest bar's share of the width: neither figure stands beside it, and a mark at its end is seen whole.</summary>
    private const double Longest = 0.96;

    public IEnumerable<ProfileGroup> Groups { get; set; } = [];

    private protected override string Key => Words["chart.profile.key"];

    private protected override IHtmlContent Draw()
    {
        var groups = Groups.ToList();
        var greatest = groups.SelectMany(group => new[] { group.Answered, group.Population }).DefaultIfEmpty(1).Max();
        var scale = Longest / Math.Max(greatest, double.Epsilon);
        return Markup.Tag("div", "chart__rows", groups.Select(group => Row(group, scale)));
    }

    /// <summary>
    /// Neither figure stands at the end of the bar: beside the upright mark it would be read as the mark's. Both stand in one
    /// line under the bar, each with the word for what it is.
    /// </summary>
    private IHtmlContent Row(ProfileGroup group, double scale)
    {
        var tick = group.Population * scale;
        var strip = Svg.Strip(
            1.7,
            Svg.Bar(group.Answered * scale, 0.16, 0.68),
            Svg.Line("chart__gap", tick, 0, tick, 1),
            Svg.Line("chart__tick", tick, 0, tick, 1)
        );
        var figures = Words["chart.profile.both", ("answered", Percent(group.Answered)), ("people", Percent(group.Population))];
        return Svg.Row(
            Svg.Words(group.Label),
            strip.With("class", "chart__strip chart__strip--whole"),
            Svg.Words(figures, "chart__quiet"),
            group.Reading == "fair" ? null : Svg.Words(Words[$"chart.profile.{group.Reading}"], "chart__strong")
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

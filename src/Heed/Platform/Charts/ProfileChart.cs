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

    /// <summary>Height of the line that says a group is far from its share.</summary>
    private const double NoteHeight = 21;

    private const double Longest = 0.96;

    public IEnumerable<ProfileGroup> Groups { get; set; } = [];

    private protected override string Key => Words["chart.profile.key"];

    private protected override TagBuilder Draw(string labelledBy)
    {
        var groups = Groups.ToList();
        var greatest = groups.SelectMany(group => new[] { group.Answered, group.Population }).DefaultIfEmpty(1).Max();
        var scale = Longest / Math.Max(greatest, double.Epsilon);
        var rows = new List<IHtmlContent>();
        var top = 0.0;
        foreach (var group in groups)
        {
            rows.Add(Row(group, top, scale));
            top += RowHeight + (group.Reading == "fair" ? 0 : NoteHeight);
        }
        return Svg.Drawing(top, labelledBy, rows, Svg.Line("chart__axis", "0", 0, "0", Math.Max(0, top - 16)));
    }

    /// <summary>
    /// Neither figure stands at the end of the bar: beside the upright mark it would be read as the mark's. Both stand in one
    /// line under the bar, each with the word for what it is.
    /// </summary>
    private IHtmlContent Row(ProfileGroup group, double top, double scale)
    {
        var (bar, tick) = (group.Answered * scale, Svg.Share(group.Population * scale));
        var figures = Words["chart.profile.both", ("answered", Percent(group.Answered)), ("people", Percent(group.Population))];
        return Markup.Tag(
            "g",
            null,
            Svg.Text(group.Label, "0", top + 16, shift: 4),
            Svg.Box("chart__bar", bar, top + 23, 18),
            Svg.Line("chart__gap", tick, top + 19, tick, top + 45),
            Svg.Line("chart__tick", tick, top + 19, tick, top + 45),
            Svg.Text(figures, "0", top + 61, "chart__quiet", shift: 4),
            group.Reading == "fair"
                ? null
                : Svg.Text(Words[$"chart.profile.{group.Reading}"], "0", top + 61 + NoteHeight, "chart__note", shift: 4)
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

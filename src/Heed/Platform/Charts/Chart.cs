using System.Globalization;
using Heed.Platform.Components;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Charts;

/// <summary>The figures behind a chart. A cell that begins the row names it; the others are figures.</summary>
internal sealed record ChartTable(IReadOnlyList<string> Heads, IEnumerable<IReadOnlyList<string>> Rows);

/// <summary>A chart: the finding as its title, what it shows under that, the drawing, its source, and its figures as a table.</summary>
/// <remarks>The table is in the page and opens without script. All text comes in from the page or from the charts' own words.</remarks>
public abstract class Chart(Phrasebook words) : TagHelper
{
    /// <summary>The finding, in a sentence.</summary>
    public string Title { get; set; } = "";

    /// <summary>Measure, base and date.</summary>
    public string Subtitle { get; set; } = "";

    public string? Source { get; set; }

    /// <summary>Level of the title's heading, 2 to 4.</summary>
    public int Level { get; set; } = 3;

    /// <summary>Whether the figures follow as a table; not where the page sets a fuller one below.</summary>
    public bool Tabled { get; set; } = true;

    protected Phrasebook Words { get; } = words;

    private protected abstract IHtmlContent Draw();

    private protected abstract ChartTable Figures();

    /// <summary>How to read the drawing, where it needs to be said.</summary>
    private protected virtual string? Key => null;

    /// <summary>What a drawing is called that keeps its size, and is scrolled sideways where the page is too narrow for it.</summary>
    private protected virtual string? ScrolledAs => null;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = $"chart-{context.UniqueId}";
        var heading = $"h{Level.ToString(CultureInfo.InvariantCulture)}";
        output
            .Become("figure", Tabled ? "chart" : "chart chart--tabled-below")
            .Filled(
                Markup.Tag(
                    "figcaption",
                    null,
                    Markup.Tag(heading, "chart__title", Title).With("id", id).With("data-content", ""),
                    Markup.Tag("p", "chart__subtitle", Subtitle),
                    Key is null ? null : Markup.Tag("p", "chart__subtitle", Key)
                ),
                Drawing(id),
                Source is null ? null : Markup.Tag("p", "chart__source", Words["chart.source", ("source", Source)]),
                Tabled ? Table(Figures()) : null
            );
    }

    protected string Percent(double share) => share.ToString("P0", Words.Culture);

    /// <summary>One image whose name is the title; the figures follow in a table.</summary>
    private TagBuilder Drawing(string labelledBy)
    {
        var drawing = Markup
            .Tag("div", "chart__drawing", Draw())
            .With("role", "img")
            .With("aria-labelledby", labelledBy)
            .With("dir", "ltr")
            .With("data-content", "");
        return ScrolledAs is { } name ? Region(name, drawing) : drawing;
    }

    private static TagBuilder Region(string name, TagBuilder content) =>
        Markup.Tag("div", "ui-scroll", content).With("role", "region").With("aria-label", name).With("tabindex", "0");

    private TagBuilder Table(ChartTable figures)
    {
        var head = Markup.Tag("tr", "govuk-table__row", figures.Heads.Select((text, at) => (IHtmlContent)Head(text, at)));
        var body = figures.Rows.Select(row =>
            (IHtmlContent)Markup.Tag("tr", "govuk-table__row", row.Select((text, at) => (IHtmlContent)Cell(text, at)))
        );
        var table = Markup.Tag(
            "table",
            "govuk-table",
            Markup.Tag("caption", "govuk-visually-hidden", Title).With("data-content", ""),
            Markup.Tag("thead", "govuk-table__head", head),
            Markup.Tag("tbody", "govuk-table__body", body)
        );
        var region = Region(Words["table.scroll", ("caption", Title)], table);
        return Markup.Tag(
            "details",
            "govuk-details",
            Markup.Tag(
                "summary",
                "govuk-details__summary",
                Markup.Tag("span", "govuk-details__summary-text", Words["chart.table"])
            ),
            Markup.Tag("div", "govuk-details__text", region)
        );
    }

    private static TagBuilder Head(string text, int at) =>
        Markup
            .Tag("th", Markup.Css("govuk-table__header", at == 0 ? null : "govuk-table__header--numeric"), text)
            .With("scope", "col");

    private static TagBuilder Cell(string text, int at) =>
        at == 0
            ? Markup.Tag("th", "govuk-table__header", text).With("scope", "row").With("data-content", "")
            : Markup.Tag("td", "govuk-table__cell govuk-table__cell--numeric", text);
}

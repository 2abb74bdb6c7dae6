using Heed.Platform.Components;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Charts;

/// <summary>A map of areas as squares of one size, so that small places count. Each says its name and figure; the shade repeats it.</summary>
[HtmlTargetElement("chart-tiles", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TilesChart(Phrasebook words) : Chart(words)
{
    private const int Side = 76;
    private const int Classes = 5;

    /// <summary>Letters that fit into a square as they are.</summary>
    private const int Letters = 10;

    public IEnumerable<Tile> Tiles { get; set; } = [];

    /// <summary>What the figure is, for the head of the table.</summary>
    public string? Measure { get; set; }

    private protected override string Key => Words["chart.tiles.key"];

    /// <summary>The shade from 1 to 5 for a value: five classes of one width from the lowest to the highest; 3 when all are the same.</summary>
    internal static int ShadeOf(double value, double lowest, double highest) =>
        highest <= lowest ? 3 : Math.Clamp((int)((value - lowest) / (highest - lowest) * Classes) + 1, 1, Classes);

    private protected override string ScrolledAs => Words["chart.tiles.scroll", ("title", Title)];

    private protected override IHtmlContent Draw()
    {
        var tiles = Tiles.ToList();
        var values = tiles.Where(tile => tile.Value is not null).Select(tile => tile.Value!.Value).DefaultIfEmpty(0).ToList();
        var (lowest, highest) = (values.Min(), values.Max());
        var (left, top) = (
            tiles.Select(tile => tile.Column).DefaultIfEmpty(0).Min(),
            tiles.Select(tile => tile.Row).DefaultIfEmpty(0).Min()
        );
        var width = (tiles.Select(tile => tile.Column - left).DefaultIfEmpty(0).Max() + 1) * Side;
        var height = (tiles.Select(tile => tile.Row - top).DefaultIfEmpty(0).Max() + 1) * Side;
        var squares = tiles.Select(tile =>
            Square(
                tile,
                (tile.Column - left) * Side,
                (tile.Row - top) * Side,
                tile.Value is { } value ? ShadeOf(value, lowest, highest) : 0
            )
        );
        return Markup
            .Tag("svg", "chart__map", squares)
            .With("width", Rems(width))
            .With("height", Rems(height))
            .With("viewBox", $"0 0 {Svg.Number(width)} {Svg.Number(height)}")
            .With("focusable", "false");
    }

    /// <summary>The map grows with the reader's text, which is 16 pixels high unless they chose otherwise.</summary>
    private static string Rems(int pixels) => $"{Svg.Number(pixels / 16.0)}rem";

    private static IHtmlContent Square(Tile tile, double x, double y, int shade)
    {
        var ink = shade >= 4 ? "chart__on-dark" : null;
        var middle = Svg.Number(x + Side / 2.0);
        return Markup.Tag(
            "g",
            null,
            Markup
                .Tag("rect", $"chart__tile chart__tile--{Svg.Number(shade)}")
                .With("x", Svg.Number(x + 2))
                .With("y", Svg.Number(y + 2))
                .With("width", Svg.Number(Side - 4))
                .With("height", Svg.Number(Side - 4)),
            Svg.Text(tile.ShortName, middle, Svg.Number(y + 32), Markup.Css("chart__short", ink), "middle")
                // A longer name is set closer rather than run into its neighbour.
                .With("textLength", tile.ShortName.Length > Letters ? Svg.Number(Side - 10) : null)
                .With("lengthAdjust", "spacingAndGlyphs"),
            Svg.Text(tile.Written, middle, Svg.Number(y + 56), Markup.Css("chart__strong", ink), "middle")
        );
    }

    private protected override ChartTable Figures() =>
        new(
            [Words["chart.area"], Measure ?? Words["chart.value"]],
            Tiles
                .OrderBy(tile => tile.Name, StringComparer.Ordinal)
                .Select(tile => (IReadOnlyList<string>)[tile.Name, tile.Value is null ? Words["chart.tiles.none"] : tile.Written])
        );
}

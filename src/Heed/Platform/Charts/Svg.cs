using System.Globalization;
using Heed.Platform.Components;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Heed.Platform.Charts;

/// <summary>
/// Parts of a drawing. Names and notes are text of the page, so that they wrap and grow with the reader's text; what is drawn are
/// strips between them, as wide as the page. Lengths in a strip are shares of its width and of its height.
/// </summary>
internal static class Svg
{
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Share(double share) => $"{Number(share * 100)}%";

    /// <summary>A group's row: its name, its strip, and what else is said of it.</summary>
    public static TagBuilder Row(params ReadOnlySpan<object?> parts) => Markup.Tag("div", "chart__row", parts);

    public static TagBuilder Words(string text, string? css = null) => Markup.Tag("p", Markup.Css("chart__words", css), text);

    /// <param name="height">In heights of the text, with which it grows.</param>
    public static TagBuilder Strip(double height, params ReadOnlySpan<object?> shapes) =>
        Markup
            .Tag("svg", "chart__strip", shapes)
            .With("width", "100%")
            .With("height", $"{Number(height)}em")
            .With("focusable", "false");

    /// <summary>Text in the middle of a strip, as the figure at the end of a bar is.</summary>
    public static TagBuilder Figure(string text, double share) =>
        Text(text, Share(share), "50%", "chart__strong").With("dx", "0.5em").With("dominant-baseline", "central");

    public static TagBuilder Text(string text, string x, string y, string? css = null, string? anchor = null) =>
        Markup.Tag("text", css, text).With("x", x).With("y", y).With("text-anchor", anchor);

    public static TagBuilder Bar(double share, double top, double height) =>
        Markup
            .Tag("rect", "chart__bar")
            .With("x", "0")
            .With("y", Share(top))
            .With("width", Share(share))
            .With("height", Share(height));

    public static TagBuilder Line(string css, double x1, double y1, double x2, double y2) =>
        Markup.Tag("line", css).With("x1", Share(x1)).With("y1", Share(y1)).With("x2", Share(x2)).With("y2", Share(y2));
}

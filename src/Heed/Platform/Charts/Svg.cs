using System.Globalization;
using Heed.Platform.Components;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Heed.Platform.Charts;

/// <summary>
/// Shapes of a chart. Lengths across are shares of the width, so that a chart fits a phone and a wide page alike while its text
/// keeps its size; lengths down are pixels.
/// </summary>
internal static class Svg
{
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Share(double share) => $"{Number(share * 100)}%";

    /// <summary>The drawing: an image whose name is its title; the figures follow in a table.</summary>
    public static TagBuilder Drawing(double height, string labelledBy, params ReadOnlySpan<object?> shapes) =>
        Markup
            .Tag("svg", "chart__drawing", shapes)
            .With("role", "img")
            .With("aria-labelledby", labelledBy)
            .With("width", "100%")
            .With("height", Number(height))
            .With("direction", "ltr")
            .With("focusable", "false");

    public static TagBuilder Text(
        string text,
        string x,
        double y,
        string? css = null,
        string? anchor = null,
        double? shift = null
    ) =>
        Markup
            .Tag("text", css, text)
            .With("x", x)
            .With("y", Number(y))
            .With("dx", shift is { } dx ? Number(dx) : null)
            .With("text-anchor", anchor);

    public static TagBuilder Box(string css, double share, double y, double height) =>
        Markup.Tag("rect", css).With("x", "0").With("y", Number(y)).With("width", Share(share)).With("height", Number(height));

    public static TagBuilder Line(string css, string x1, double y1, string x2, double y2) =>
        Markup.Tag("line", css).With("x1", x1).With("y1", Number(y1)).With("x2", x2).With("y2", Number(y2));
}

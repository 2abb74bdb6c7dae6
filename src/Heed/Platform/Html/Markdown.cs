using System.Collections.Concurrent;
using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Html;

namespace Heed.Platform.Html;

/// <summary>
/// The only way from what people write to HTML: Markdown with raw HTML switched off and headings below the page's own. A sanitiser
/// that knows nothing of Markdown looks at the result, so that a fault in one of the two lets nothing through.
/// </summary>
public static partial class MarkdownText
{
    /// <summary>Texts kept as HTML. An office shows some dozens at a time; the sanitiser costs milliseconds for each.</summary>
    private const int MostKept = 500;

    private static readonly ConcurrentDictionary<(string Markdown, int Below), HtmlString> Kept = [];

    /// <summary>What the pipeline and this class write, and nothing else.</summary>
    private static readonly HtmlSanitizer Sanitizer = new(
        new HtmlSanitizerOptions
        {
            AllowedTags = Names("p h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td a em strong code pre br hr div"),
            AllowedAttributes = Names("class href title start role tabindex aria-label"),
            AllowedSchemes = Names("http https mailto tel"),
            UriAttributes = Names("href"),
        }
    );

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoLinks()
        .Build();

    /// <summary>Safe HTML in the page's type styles, whose topmost headings come one level below the heading <paramref name="below"/>. Links may lead only to http, https, mailto, tel and this site.</summary>
    public static IHtmlContent Render(string? markdown, int below = 1)
    {
        if (string.IsNullOrEmpty(markdown))
            return HtmlString.Empty;
        if (Kept.TryGetValue((markdown, below), out var kept))
            return kept;
        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept[(markdown, below)] = new HtmlString(Sanitizer.Sanitize(HtmlOrText(markdown, below)));
    }

    /// <summary>What is nested deeper than Markdown is read is shown as it was written.</summary>
    private static string HtmlOrText(string markdown, int below)
    {
        try
        {
            return Html(markdown, below);
        }
        catch (ArgumentException)
        {
            return $"<p class=\"govuk-body\">{System.Net.WebUtility.HtmlEncode(markdown)}</p>";
        }
    }

    private static string Html(string markdown, int below)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        foreach (var link in Markdig.Syntax.MarkdownObjectExtensions.Descendants<Markdig.Syntax.Inlines.LinkInline>(document))
        {
            if (!IsSafe(link.Url))
                link.Url = "#";
            link.IsImage = false;
            Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(link).AddClass("govuk-link");
        }
        foreach (
            var link in Markdig
                .Syntax.MarkdownObjectExtensions.Descendants<Markdig.Syntax.Inlines.AutolinkInline>(document)
                .ToList()
        )
        {
            // An address in angle brackets, <like:this>, is a link of its own kind.
            if (!link.IsEmail && !IsSafe(link.Url))
                link.ReplaceBy(new Markdig.Syntax.Inlines.LiteralInline(link.Url));
            Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(link).AddClass("govuk-link");
        }
        var headings = Markdig.Syntax.MarkdownObjectExtensions.Descendants<Markdig.Syntax.HeadingBlock>(document);
        var topmost = headings.Select(heading => heading.Level).DefaultIfEmpty(1).Min();
        foreach (var block in Markdig.Syntax.MarkdownObjectExtensions.Descendants<Markdig.Syntax.Block>(document))
            Style(block, below + 1 - topmost);
        using var writer = new StringWriter();
        var renderer = new Markdig.Renderers.HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return ScrollTables(writer.ToString());
    }

    /// <summary>A wide table scrolls in a region of its own. Markdig escapes every &lt; that people write, so the tags are its own.</summary>
    private static string ScrollTables(string html)
    {
        var number = 0;
        return TableTag()
            .Replace(
                html,
                tag =>
                    tag.Value[1] == '/'
                        ? "</table></div>"
                        : $"""<div class="ui-scroll" role="region" tabindex="0" aria-label="Table {++number}">{tag.Value}"""
            );
    }

    [System.Text.RegularExpressions.GeneratedRegex(
        "</table>|<table[^>]*>",
        System.Text.RegularExpressions.RegexOptions.None,
        1_000
    )]
    private static partial System.Text.RegularExpressions.Regex TableTag();

    private static void Style(Markdig.Syntax.Block block, int shift)
    {
        var attributes = Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(block);
        switch (block)
        {
            case Markdig.Syntax.HeadingBlock heading:
                heading.Level = Math.Clamp(heading.Level + shift, 2, 6);
                attributes.AddClass(heading.Level == 2 ? "govuk-heading-m" : "govuk-heading-s");
                break;
            case Markdig.Syntax.ParagraphBlock:
                attributes.AddClass("govuk-body");
                break;
            case Markdig.Syntax.ListBlock list:
                attributes.AddClass(list.IsOrdered ? "govuk-list govuk-list--number" : "govuk-list govuk-list--bullet");
                break;
            case Markdig.Syntax.QuoteBlock:
                attributes.AddClass("govuk-inset-text");
                break;
            case Markdig.Extensions.Tables.Table:
                attributes.AddClass("govuk-table");
                break;
        }
    }

    private static bool IsSafe(string? url) =>
        url is not null
        && (
            (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))
            || url.StartsWith('#')
            || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel")
        );

    private static HashSet<string> Names(string names) => [.. names.Split(' ')];
}

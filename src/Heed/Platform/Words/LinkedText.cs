using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Heed.Platform.Words;

/// <summary>Turns <c>[text](name)</c> in a phrase into links, with everything else encoded.</summary>
public static partial class LinkedText
{
    public static IHtmlContent Render(string text, ReadOnlySpan<(string Name, string Href)> links)
    {
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, href) in links)
            addresses[name] = href;

        var content = new HtmlContentBuilder();
        var end = 0;
        foreach (Match match in Link().Matches(text))
        {
            content.Append(text[end..match.Index]);
            var anchor = new TagBuilder("a");
            anchor.AddCssClass("govuk-link");
            anchor.Attributes["href"] = addresses[match.Groups["name"].Value];
            anchor.InnerHtml.Append(match.Groups["text"].Value);
            content.AppendHtml(anchor);
            end = match.Index + match.Length;
        }
        return content.Append(text[end..]);
    }

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\((?<name>[a-zA-Z][a-zA-Z0-9]*)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}

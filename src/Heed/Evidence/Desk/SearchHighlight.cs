using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Heed.Evidence.Desk;

/// <summary>A text with the words that were searched for marked.</summary>
public static partial class SearchHighlight
{
    public static IHtmlContent Render(string text, string? words)
    {
        var sought = SearchText.Sought(words);
        var content = new HtmlContentBuilder();
        if (sought.Count == 0)
            return content.Append(text);
        var end = 0;
        foreach (Match word in Word().Matches(text))
        {
            var folded = SearchText.Of(word.Value);
            if (!sought.Any(each => folded.StartsWith(each, StringComparison.Ordinal)))
                continue;
            var mark = new TagBuilder("mark");
            mark.InnerHtml.Append(word.Value);
            content.Append(text[end..word.Index]).AppendHtml(mark);
            end = word.Index + word.Length;
        }
        return content.Append(text[end..]);
    }

    [GeneratedRegex(@"[\p{L}\p{N}\p{Mn}’']+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}

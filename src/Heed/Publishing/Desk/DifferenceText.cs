using Heed.Publishing.Reading;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Heed.Publishing.Desk;

/// <summary>A difference as text with <c>del</c> and <c>ins</c>, which screen readers announce.</summary>
public static class DifferenceText
{
    public static IHtmlContent Render(IEnumerable<DifferencePart> parts)
    {
        var content = new HtmlContentBuilder();
        foreach (var part in parts)
            if (part.Change == Change.Same)
                content.Append(part.Text);
            else
            {
                var mark = new TagBuilder(part.Change == Change.Removed ? "del" : "ins");
                mark.InnerHtml.Append(part.Text);
                content.AppendHtml(mark);
            }
        return content;
    }
}

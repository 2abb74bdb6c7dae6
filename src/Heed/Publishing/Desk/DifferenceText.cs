using Heed.Publishing.Reading;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Heed.Publishing.Desk;

/// <summary>A difference as text with <c>del</c> and <c>ins</c>, which screen readers announce.</summary>
public static class DifferenceText
{
    private const int LinesAround = 3;

    public static IHtmlContent Render(IEnumerable<DifferencePart> parts)
    {
        var content = new HtmlContentBuilder();
        foreach (var part in parts)
            if (part.Change == Change.Same)
                Folded(content, part.Text);
            else
            {
                var mark = new TagBuilder(part.Change == Change.Removed ? "del" : "ins");
                mark.InnerHtml.Append(part.Text);
                content.AppendHtml(mark);
            }
        return content;
    }

    /// <summary>Shortens a long unchanged run to its first and last lines.</summary>
    private static void Folded(HtmlContentBuilder content, string text)
    {
        var lines = text.Split('\n');
        if (lines.Length <= 2 * LinesAround + 1)
        {
            content.Append(text);
            return;
        }
        content.Append(string.Join('\n', lines[..LinesAround]) + "\n");
        var fold = new TagBuilder("span");
        fold.AddCssClass("heed-difference__fold");
        fold.InnerHtml.Append($"… {lines.Length - 2 * LinesAround} lines stay the same …");
        content.AppendHtml(fold).Append("\n" + string.Join('\n', lines[^LinesAround..]));
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;
using Heed.Platform.Html;
using Microsoft.AspNetCore.Html;

namespace Heed.Consultations.Site.Respond;

/// <summary>
/// A page as Razor made it once for everybody, with the holes that its view left by <see cref="Journey.Own"/>. A hole is filled for
/// each respondent by the very function that fills it when Razor makes the page for one respondent alone.
/// </summary>
public sealed class PageTemplate
{
    /// <summary>Encoders never let this character through, so that no text on a page can be taken for a hole.</summary>
    private const char Mark = '\u0001';

    private readonly List<Func<Journey, IHtmlContent>> holes = [];
    private byte[][] pieces = [];
    private int[] order = [];

    /// <summary>Leaves a hole where this is written.</summary>
    public IHtmlContent Leave(Func<Journey, IHtmlContent> fill)
    {
        holes.Add(fill);
        return new HtmlString(string.Create(CultureInfo.InvariantCulture, $"{Mark}{holes.Count - 1}{Mark}"));
    }

    /// <summary>Takes the page as it was made: what stands between the marks are in turn pieces of the page and numbers of holes.</summary>
    public void Take(string html)
    {
        var parts = html.Split(Mark);
        pieces = [.. parts.Where((_, at) => at % 2 == 0).Select(Encoding.UTF8.GetBytes)];
        order = [.. parts.Where((_, at) => at % 2 == 1).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
    }

    /// <summary>Writes the page for a respondent.</summary>
    public void Write(IBufferWriter<byte> page, Journey journey)
    {
        page.Write(pieces[0]);
        using var own = new StringWriter(CultureInfo.InvariantCulture);
        var text = own.GetStringBuilder();
        for (var at = 0; at < order.Length; at++)
        {
            holes[order[at]](journey).WriteTo(own, HtmlText.Encoder);
            foreach (var chunk in text.GetChunks())
                Encoding.UTF8.GetBytes(chunk.Span, page);
            text.Clear();
            page.Write(pieces[at + 1]);
        }
    }
}

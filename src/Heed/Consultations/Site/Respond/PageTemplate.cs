using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Heed.Platform.Html;

namespace Heed.Consultations.Site.Respond;

/// <summary>A page as Razor made it once, cut at the places that differ between respondents.</summary>
public sealed partial class PageTemplate
{
    private readonly byte[] start;
    private readonly Piece[] pieces;

    private PageTemplate(byte[] start, Piece[] pieces) => (this.start, this.pieces) = (start, pieces);

    /// <param name="html">The page with its slots.</param>
    /// <param name="asked">The questions that it shows answers to.</param>
    /// <param name="leftOut">What stands for an answer that was left out, in the page's language.</param>
    public static PageTemplate Cut(string html, Questionnaire asked, string leftOut)
    {
        // Indentation is for whoever reads the source of the views: a twelfth of every page.
        html = Indentation().Replace(html, "\n");
        List<Piece> cut = [];
        byte[]? beginning = null;
        Match? last = null;
        foreach (Match match in Slots.Places().Matches(html))
        {
            Keep(match.Index);
            last = match;
        }
        Keep(html.Length);
        return new(beginning!, [.. cut]);

        void Keep(int end)
        {
            var text = Encoding.UTF8.GetBytes(html[(last is null ? 0 : last.Index + last.Length)..end]);
            if (last is null)
                beginning = text;
            else
                cut.Add(PieceOf(last, text, asked, leftOut));
        }
    }

    /// <summary>Writes the page for a respondent.</summary>
    public void Write(IBufferWriter<byte> page, Journey journey, JourneyStep step)
    {
        page.Write(start);
        foreach (var piece in pieces)
        {
            piece.Fill(page, journey, step);
            page.Write(piece.Then);
        }
    }

    private static Piece PieceOf(Match match, byte[] then, Questionnaire asked, string leftOut)
    {
        var key = match.Groups["key"].Value;
        if (match.Groups["form"].Success)
            return new(then, (page, journey, _) => Plain(page, journey.FormKey));
        if (match.Groups["check"].Success)
        {
            var code = WebUtility.HtmlDecode(match.Groups["code"].Value);
            return new(
                then,
                (page, journey, _) =>
                {
                    if (journey.Given.ChosenFor(key) is { Count: > 0 } codes && codes.Contains(code))
                        page.Write(" checked"u8);
                }
            );
        }
        if (match.Groups["text"].Success)
            return new(then, (page, journey, _) => Encoded(page, journey.Given.WrittenFor(key)));
        var name = match.Groups["name"].Value;
        return name.StartsWith(Slots.Answer, StringComparison.Ordinal) && asked.Find(name[Slots.Answer.Length..]) is { } question
            ? new(then, (page, journey, _) => AnswerTo(page, AnswerLine.Words(question, journey.Given), leftOut))
            : new(then, (page, journey, step) => Encoded(page, step.Fill(journey, name)));
    }

    /// <summary>The same as Check.cshtml writes into an answer's cell.</summary>
    private static void AnswerTo(IBufferWriter<byte> page, IReadOnlyList<string> lines, string leftOut)
    {
        if (lines.Count == 0)
        {
            page.Write("<span class=\"govuk-hint\">"u8);
            Encoded(page, leftOut);
            page.Write("</span>"u8);
            return;
        }
        page.Write("<span data-content>"u8);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                page.Write("<br>\n"u8);
            Encoded(page, lines[i]);
        }
        page.Write("</span>"u8);
    }

    private static void Encoded(IBufferWriter<byte> page, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Plain(page, HtmlText.Encoder.Encode(text));
    }

    private static void Plain(IBufferWriter<byte> page, string text) => Encoding.UTF8.GetBytes(text, page);

    [GeneratedRegex("""[ \t]*\r?\n[ \t\r\n]*""", RegexOptions.None, 5_000)]
    private static partial Regex Indentation();

    private sealed record Piece(byte[] Then, Action<IBufferWriter<byte>, Journey, JourneyStep> Fill);
}

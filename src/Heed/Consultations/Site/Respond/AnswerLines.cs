using System.Text.Encodings.Web;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;

namespace Heed.Consultations.Site.Respond;

/// <summary>A question and what was answered, in words, as it is written into a page. No lines when it was left out.</summary>
public sealed record AnswerLine(Question Question, IReadOnlyList<string> Lines) : IHtmlContent
{
    /// <summary>Stands in the place of an answer that was left out.</summary>
    private string? LeftOut { get; init; }

    /// <summary>What was answered to these questions, in their order, without those left out.</summary>
    public static IEnumerable<AnswerLine> Of(IEnumerable<Question> questions, Answers given, Phrasebook words) =>
        questions.Select(question => Of(question, given, words)).Where(line => line.Lines.Count > 0);

    public static AnswerLine Of(Question question, Answers given, Phrasebook words) =>
        new(question, question.Kind.Word(question, given, words)) { LeftOut = words["respond.check.left-out"] };

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(Lines.Count == 0 ? "<span class=\"govuk-hint\">" : "<span data-content>");
        if (Lines.Count == 0)
            encoder.Encode(writer, LeftOut ?? "");
        for (var i = 0; i < Lines.Count; i++)
        {
            if (i > 0)
                writer.Write("<br>\n");
            encoder.Encode(writer, Lines[i]);
        }
        writer.Write("</span>");
    }
}

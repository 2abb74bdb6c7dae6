using System.Globalization;
using Heed.Consultations.Desk.Questions;
using Heed.Consultations.Respond;
using Heed.Consultations.Results;
using Heed.Platform.Words;

namespace Heed.Consultations.Kinds;

/// <summary>An answer in the respondent's own words. The text goes to Evidence; here is counted how many wrote one.</summary>
public sealed class LongText : QuestionKind
{
    public override string Code => "LongText";
    public override int Order => 4;
    public override string Name => "In their own words";
    public override string Meaning => "People write. What they write is read, and can be quoted without a name.";
    public override bool IsText => true;

    public override int Most(Question question) => Question.LongestText;

    public override IEnumerable<QuestionFault> Faults(Question question)
    {
        if (question.AtMost is < 1 or > Question.LongestText)
            yield return new("AtMost", $"The longest answer must be a number from 1 to {Question.LongestText:N0}");
    }

    public override Question Define(Question question, QuestionForm form, Question? before) =>
        question with
        {
            AtMost = form.AtMost,
        };

    public override string Describe(Question question) =>
        $"{Name}, up to {question.Most.ToString("N0", CultureInfo.InvariantCulture)} characters";

    public override IEnumerable<string> Offered(Question question) => [];

    public override void Read(Question question, IFormCollection form, Answers answers)
    {
        if (form[FieldNames.Of(question)] is [{ } typed, ..] && TypedText.Clean(typed) is { Length: > 0 } text)
            answers.Write(question.Key, text);
    }

    public override AnswerFault? Check(Question question, Answers answers)
    {
        var text = answers.WrittenFor(question.Key);
        return text is null or "" ? (question.Required ? AnswerFault.Of(question, "answers.write") : null)
            : text.Length > question.Most ? AnswerFault.Of(question, "answers.long") with { Count = text.Length - question.Most }
            : null;
    }

    public override IReadOnlyList<string> Word(Question question, Answers answers, Phrasebook words) =>
        answers.WrittenFor(question.Key)?.Split('\n') ?? [];

    public override IEnumerable<string> Cells(Question question, IReadOnlyList<string> codes) => [];

    public override QuestionSummary? Summarise(Question question, QuestionTally tally) => null;

    /// <summary>Nothing of it is summarised: how many wrote is guarded with the other counts of the results.</summary>
    public override QuestionSummary Suppress(QuestionSummary summary, Question? asked) => summary;

    public override bool KeepsOrder => true;

    public override bool HasMean => false;

    public override IEnumerable<string> MappingFaults(Question question, ChoiceColumn column) =>
        [$"The question \"{question.Key}\" is answered in words, so the column \"{column.Column}\" belongs under \"texts\"."];

    /// <summary>Texts come by columns of their own: see <see cref="TextColumn"/>.</summary>
    public override ImportedAnswer Import(Question question, IReadOnlyList<ImportedCell> cells) => new([]);

    /// <summary>What people wrote is in Evidence, where it is redacted before it goes anywhere.</summary>
    public override IEnumerable<(string Column, string Value)> Export(Question question, Answers answers) => [];
}

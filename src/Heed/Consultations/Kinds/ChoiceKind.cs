using Heed.Consultations.Respond;
using Heed.Consultations.Results;
using Heed.Platform.Words;

namespace Heed.Consultations.Kinds;

/// <summary>What kinds have in common whose answers are codes out of a list: one choice, several, a point of a scale.</summary>
public abstract class ChoiceKind : QuestionKind
{
    public override bool IsText => false;

    /// <summary>Whether several codes make one answer.</summary>
    protected abstract bool TakesSeveral { get; }

    /// <summary>The label of a code that the question offers; null for any other.</summary>
    protected abstract string? LabelOf(Question question, string code);

    /// <summary>What the result has a row for, in the order asked. "Prefer not to say" is told of beside the rows.</summary>
    protected abstract IEnumerable<Choice> Counted(Question question);

    public override IEnumerable<string> Offered(Question question) => question.Choices.Select(choice => $"- {choice.Label}");

    public override void Read(Question question, IFormCollection form, Answers answers)
    {
        var values = form[FieldNames.Of(question)];
        if (values is [{ Length: > 0 } only])
            answers.Choose(question.Key, only);
        else if (
            values.Where(value => !string.IsNullOrEmpty(value)).Distinct(StringComparer.Ordinal).ToArray() is
            { Length: > 0 } codes
        )
            answers.Choose(question.Key, codes!);
    }

    public override AnswerFault? Check(Question question, Answers answers)
    {
        var codes = answers.ChosenFor(question.Key);
        if (codes.Count == 0)
            return question.Required ? AnswerFault.Of(question, "answers.choose") : null;
        if (codes.Count > 1 && !TakesSeveral)
            return AnswerFault.Of(question, "answers.one");
        if (codes.Count > 1 && codes.Count > question.Most)
            return AnswerFault.Of(question, "answers.too-many") with { Count = question.Most };
        foreach (var code in codes)
            if (LabelOf(question, code) is null)
                return AnswerFault.Of(question, "answers.unknown");
        return
            codes.Count > 1 && question.Choices.FirstOrDefault(each => each.Exclusive && codes.Contains(each.Code)) is { } alone
            ? AnswerFault.Of(question, "answers.exclusive") with
            {
                Choice = alone.Label,
            }
            : null;
    }

    public override IReadOnlyList<string> Word(Question question, Answers answers, Phrasebook words) =>
        [.. answers.ChosenFor(question.Key).Select(code => LabelOf(question, code)).OfType<string>()];

    public override IEnumerable<string> Cells(Question question, IReadOnlyList<string> codes) => codes;

    public override QuestionSummary? Summarise(Question question, QuestionTally tally) =>
        new(
            question.Key,
            question.Text,
            this,
            tally.Answered,
            tally.PreferredNotToSay,
            tally.NotAnswered,
            [
                .. Counted(question)
                    .Where(choice => choice.Code != Question.PreferNotToSay)
                    .Select(choice => QuestionSummaryRow.Of(choice, tally.CountOf(choice.Code), tally.Answered)),
            ],
            null
        );

    public override bool HasMean => false;

    public override IEnumerable<string> MappingFaults(Question question, ChoiceColumn column) =>
        (column.Values?.Values ?? [])
            .OfType<string>()
            .Where(code => !Takes(question, code))
            .Select(code => $"The question \"{question.Key}\" has no choice \"{code}\".");

    public override ImportedAnswer Import(Question question, IReadOnlyList<ImportedCell> cells)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var cell in cells)
        foreach (var value in cell.Parts)
            if (!cell.TryMap(value, out var code))
                return ImportedAnswer.Refused(cell, $"\"{ImportedCell.Short(value)}\" is not among the mapped values");
            else if (code is not null)
                codes.Add(code);
        return codes.Count > 1 && !TakesSeveral
            ? ImportedAnswer.Refused(cells[^1], "gives more than one answer to a question that takes one")
            : new([.. codes]);
    }

    /// <summary>Whether a file may hold a code: those offered, and that somebody preferred not to say.</summary>
    private bool Takes(Question question, string code) => code == Question.PreferNotToSay || LabelOf(question, code) is not null;
}

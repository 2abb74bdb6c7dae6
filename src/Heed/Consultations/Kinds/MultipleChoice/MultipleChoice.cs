using Heed.Consultations.Desk.Questions;
using Heed.Consultations.Results;
using Heed.Consultations.Results.DisclosureControl;

namespace Heed.Consultations.Kinds;

/// <summary>Any number of answers from a list, or at most so many.</summary>
public sealed class MultipleChoice : ChoiceKind
{
    public override string Code => "MultipleChoice";
    public override int Order => 2;
    public override string Name => "Several choices";
    public override string Meaning => "People pick as many as they like, or up to a number that you set.";

    public override int Most(Question question) => question.Choices.Count;

    public override IEnumerable<QuestionFault> Faults(Question question)
    {
        var count = question.Choices.Count;
        return question.AtMost is { } most && (most < 1 || most > count)
            ? ChoiceFaults
                .In(question)
                .Append(
                    new("AtMost", $"There are {count} choices, so the most that may be chosen must be a number from 1 to {count}")
                )
            : ChoiceFaults.In(question);
    }

    public override Question Define(Question question, QuestionForm form, Question? before) =>
        question with
        {
            Choices = form.ReadChoices(before),
            AtMost = form.AtMost,
        };

    public override string Describe(Question question) => question.AtMost is { } most ? $"{Name}, at most {most}" : Name;

    protected override bool TakesSeveral => true;

    protected override string? LabelOf(Question question, string code) => question.LabelOf(code);

    protected override IEnumerable<Choice> Counted(Question question) => question.Choices;

    public override QuestionSummary Suppress(QuestionSummary summary, Question? asked)
    {
        var most = asked?.Most ?? summary.Rows.Count;
        if (most <= 1)
            return summary.Hiding(SingleResponseSuppression.Hidden(summary));
        bool[] alone =
        [
            .. summary.Rows.Select(row => asked?.Choices.Any(each => each.Exclusive && each.Code == row.Code) == true),
        ];
        return summary.Hiding(MultiResponseSuppression.Hidden(summary.Counts, summary.Base!.Value, most, alone));
    }

    /// <summary>They are a list of things, never steps: the most named comes first.</summary>
    public override bool KeepsOrder => false;

    /// <summary>A column for each choice: 1 when it was taken, 0 when it was not, empty when the question was left out.</summary>
    public override IEnumerable<(string Column, string Value)> Export(Question question, Answers answers)
    {
        var codes = answers.ChosenFor(question.Key);
        return question.Choices.Select(choice =>
            (
                $"{question.Key}.{choice.Code}",
                codes.Count == 0 ? ""
                : codes.Contains(choice.Code) ? "1"
                : "0"
            )
        );
    }
}

using Heed.Consultations.Desk.Questions;
using Heed.Consultations.Results;
using Heed.Consultations.Results.DisclosureControl;

namespace Heed.Consultations.Kinds;

/// <summary>One answer from a list.</summary>
public sealed class SingleChoice : ChoiceKind
{
    public override string Code => "SingleChoice";
    public override int Order => 1;
    public override string Name => "One choice";
    public override string Meaning => "People pick one answer from a list.";

    public override int Most(Question question) => question.Choices.Count;

    public override IEnumerable<QuestionFault> Faults(Question question) => ChoiceFaults.In(question);

    public override Question Define(Question question, QuestionForm form, Question? before) =>
        question with
        {
            Choices = form.ReadChoices(before),
        };

    public override string Describe(Question question) => Name;

    protected override bool TakesSeveral => false;

    protected override string? LabelOf(Question question, string code) => question.LabelOf(code);

    protected override IEnumerable<Choice> Counted(Question question) => question.Choices;

    public override QuestionSummary Suppress(QuestionSummary summary, Question? asked) =>
        summary.Hiding(SingleResponseSuppression.Hidden(summary));

    public override bool KeepsOrder => true;

    public override IEnumerable<(string Column, string Value)> Export(Question question, Answers answers) =>
        [(question.Key, answers.ChosenFor(question.Key) is [var code] ? code : "")];
}

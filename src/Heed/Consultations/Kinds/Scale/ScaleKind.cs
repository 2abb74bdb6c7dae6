using System.Globalization;
using Heed.Consultations.Desk.Questions;
using Heed.Consultations.Results;
using Heed.Consultations.Results.DisclosureControl;

namespace Heed.Consultations.Kinds;

/// <summary>A whole number between two ends that have names.</summary>
public sealed class ScaleKind : ChoiceKind
{
    public override string Code => "Scale";
    public override int Order => 3;
    public override string Name => "Scale";
    public override string Meaning => "People pick a number between two ends that you name.";

    public override int Most(Question question) => question.Choices.Count;

    public override IEnumerable<QuestionFault> Faults(Question question)
    {
        if (question.Scale is not { } scale || scale.From >= scale.To || scale.To - scale.From >= Scale.MostPoints)
            yield return new("To", "The scale must run from a small number to a larger one, eleven points at most");
        if (string.IsNullOrWhiteSpace(question.Scale?.FromLabel))
            yield return new("FromLabel", "Say what the lowest number means");
        if (string.IsNullOrWhiteSpace(question.Scale?.ToLabel))
            yield return new("ToLabel", "Say what the highest number means");
    }

    public override Question Define(Question question, QuestionForm form, Question? before) =>
        question with
        {
            Scale = new(form.From ?? 0, form.To ?? 0, form.FromLabel?.Trim() ?? "", form.ToLabel?.Trim() ?? ""),
        };

    public override string Describe(Question question) =>
        question.Scale is { } scale ? $"Scale from {scale.From} ({scale.FromLabel}) to {scale.To} ({scale.ToLabel})" : Name;

    public override IEnumerable<string> Offered(Question question) =>
        base.Offered(question)
            .Concat(question.Scale is { } scale ? [$"{scale.From} {scale.FromLabel} to {scale.To} {scale.ToLabel}"] : []);

    protected override bool TakesSeveral => false;

    protected override string? LabelOf(Question question, string code) => question.LabelOf(code) ?? question.Scale?.LabelOf(code);

    protected override IEnumerable<Choice> Counted(Question question) => question.Scale!.Points();

    public override QuestionSummary? Summarise(Question question, QuestionTally tally) =>
        base.Summarise(question, tally)! with
        {
            Mean =
                tally.Answered == 0
                    ? null
                    : Counted(question)
                        .Sum(point => int.Parse(point.Code, CultureInfo.InvariantCulture) * (double)tally.CountOf(point.Code))
                        / tally.Answered,
        };

    public override QuestionSummary Suppress(QuestionSummary summary, Question? asked)
    {
        var hidden = SingleResponseSuppression.Hidden(summary);
        return MeanRounding.Rounded(summary, hidden).Hiding(hidden);
    }

    public override bool KeepsOrder => true;

    public override bool HasMean => true;

    public override IEnumerable<(string Column, string Value)> Export(Question question, Answers answers) =>
        [(question.Key, answers.ChosenFor(question.Key) is [var code] ? code : "")];
}

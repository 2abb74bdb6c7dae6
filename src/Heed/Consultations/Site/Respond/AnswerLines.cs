using Heed.Consultations.Respond;

namespace Heed.Consultations.Site.Respond;

/// <summary>A question and what was answered, in words. No lines when it was left out.</summary>
public sealed record AnswerLine(Question Question, IReadOnlyList<string> Lines)
{
    /// <summary>What was answered to these questions, in their order.</summary>
    public static IEnumerable<AnswerLine> Of(IEnumerable<Question> questions, GivenAnswers given) =>
        questions.Select(question => new AnswerLine(question, Words(question, given)));

    /// <summary>What was answered to a question, line by line.</summary>
    public static IReadOnlyList<string> Words(Question question, GivenAnswers given) =>
        question.Kind == QuestionKind.LongText
            ? given.WrittenFor(question.Key)?.Split('\n') ?? []
            : [.. given.ChosenFor(question.Key).Select(code => LabelOf(question, code)).OfType<string>()];

    private static string? LabelOf(Question question, string code) =>
        question.Choices.FirstOrDefault(choice => choice.Code == code)?.Label
        ?? QuestionField.Labels(question).FirstOrDefault(point => point.Code == code).Label;
}

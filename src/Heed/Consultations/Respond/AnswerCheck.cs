using System.Globalization;

namespace Heed.Consultations.Respond;

/// <summary>Something wrong with an answer: which question, the words that say it, and the choice it speaks of.</summary>
/// <param name="Key">Key of the question.</param>
/// <param name="Words">Key of the words, to be filled with {question}, {choice} and {count}.</param>
/// <param name="Question">The question's text.</param>
/// <param name="Choice">The choice's label, where one is named.</param>
/// <param name="Count">How many characters too many, where that is the matter.</param>
public sealed record AnswerFault(string Key, string Words, string Question, string? Choice = null, int Count = 0);

/// <summary>Checks answers against the published questions. Website, paper and import all use it.</summary>
public static class AnswerCheck
{
    public static IReadOnlyList<AnswerFault> Faults(IEnumerable<Question> questions, GivenAnswers given)
    {
        List<AnswerFault>? faults = null;
        foreach (var question in questions)
            if (Fault(question, given) is { } fault)
                (faults ??= []).Add(fault);
        return faults ?? (IReadOnlyList<AnswerFault>)[];
    }

    private static AnswerFault? Fault(Question question, GivenAnswers given) =>
        question.Kind == QuestionKind.LongText
            ? FaultInText(question, given.WrittenFor(question.Key))
            : FaultInCodes(question, given.ChosenFor(question.Key));

    private static AnswerFault? FaultInText(Question question, string? text) =>
        text is null or "" ? (question.Required ? Of(question, "answers.write") : null)
        : text.Length > question.Most ? Of(question, "answers.long") with { Count = text.Length - question.Most }
        : null;

    private static AnswerFault? FaultInCodes(Question question, IReadOnlyList<string> codes)
    {
        if (codes.Count == 0)
            return question.Required ? Of(question, "answers.choose") : null;
        if (codes.Count > 1 && question.Kind != QuestionKind.MultipleChoice)
            return Of(question, "answers.one");
        if (question.Kind == QuestionKind.MultipleChoice && codes.Count > question.Most)
            return Of(question, "answers.too-many") with { Count = question.Most };
        foreach (var code in codes)
            if (!IsOffered(question, code))
                return Of(question, "answers.unknown");
        return
            codes.Count > 1 && question.Choices.FirstOrDefault(each => each.Exclusive && codes.Contains(each.Code)) is { } alone
            ? Of(question, "answers.exclusive") with
            {
                Choice = alone.Label,
            }
            : null;
    }

    private static bool IsOffered(Question question, string code)
    {
        foreach (var choice in question.Choices)
            if (choice.Code == code)
                return true;
        return question is { Kind: QuestionKind.Scale, Scale: { } scale }
            && int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var point)
            && point >= scale.From
            && point <= scale.To
            && code == point.ToString(CultureInfo.InvariantCulture);
    }

    private static AnswerFault Of(Question question, string words) => new(question.Key, words, question.Text);
}

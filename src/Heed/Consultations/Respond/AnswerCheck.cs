namespace Heed.Consultations.Respond;

/// <summary>Something wrong with an answer: which question, the words that say it, and the choice it speaks of.</summary>
/// <param name="Key">Key of the question.</param>
/// <param name="Words">Key of the words, to be filled with {question}, {choice}, {other} and {count}.</param>
/// <param name="Question">The question's text.</param>
/// <param name="Choice">The choice's label, where one is named.</param>
/// <param name="Other">Another choice's label, where two are named.</param>
/// <param name="Count">How many characters too many, choices at most and so on, where that is the matter.</param>
/// <param name="Part">Code of the part that is to be corrected, where a question has several fields.</param>
public sealed record AnswerFault(
    string Key,
    string Words,
    string Question,
    string? Choice = null,
    string? Other = null,
    int Count = 0,
    string? Part = null
)
{
    public static AnswerFault Of(Question question, string words) => new(question.Key, words, question.Text);

    /// <summary>Name of the field that it is about.</summary>
    public string Field => Part is null ? FieldNames.Of(Key) : $"{FieldNames.Of(Key)}.{Part}";
}

/// <summary>Checks answers against the published questions.</summary>
public static class AnswerCheck
{
    public static IReadOnlyList<AnswerFault> Faults(IEnumerable<Question> questions, Answers given)
    {
        List<AnswerFault>? faults = null;
        foreach (var question in questions)
            if (question.Kind.Check(question, given) is { } fault)
                (faults ??= []).Add(fault);
        return faults ?? (IReadOnlyList<AnswerFault>)[];
    }
}

namespace Heed.Consultations.Kinds;

/// <summary>What keeps a list of choices from being offered.</summary>
internal static class ChoiceFaults
{
    public static IEnumerable<QuestionFault> In(Question question)
    {
        if (question.Choices.Count < 2)
            yield return new("Choices", "Write at least two choices, each on a line of its own");
        var twice = question.Choices.GroupBy(choice => choice.Label, StringComparer.OrdinalIgnoreCase).FirstOrDefault(Repeated);
        if (twice is not null)
            yield return new("Choices", $"“{twice.Key}” stands there twice. Write each choice once");
        else if (question.Choices.GroupBy(choice => choice.Code, StringComparer.Ordinal).Any(Repeated))
            yield return new("Choices", "Two choices have the same code");
        if (question.Choices.Any(choice => string.IsNullOrWhiteSpace(choice.Label) || string.IsNullOrWhiteSpace(choice.Code)))
            yield return new("Choices", "One of the choices has no words");
    }

    private static bool Repeated(IGrouping<string, Choice> same) => same.Count() > 1;
}

namespace Heed.Consultations.Desk.Questions;

internal static class QuestionWords
{
    private const int MostChoices = 6;

    public static string Describe(Question question) =>
        question.Standard is { } standard ? $"Standard question, edition {standard}" : question.Kind.Describe(question);

    /// <summary>The first choices, and how many more there are.</summary>
    public static string Choices(Question question)
    {
        var shown = string.Join(" · ", question.Choices.Take(MostChoices).Select(choice => choice.Label));
        return question.Choices.Count > MostChoices ? $"{shown} · and {question.Choices.Count - MostChoices} more" : shown;
    }
}

using System.Globalization;

namespace Heed.Consultations.Desk.Questions;

internal static class QuestionWords
{
    private const int MostChoices = 6;

    public static string Name(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.SingleChoice => "One choice",
            QuestionKind.MultipleChoice => "Several choices",
            QuestionKind.Scale => "Scale",
            QuestionKind.LongText => "In their own words",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Meaning(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.SingleChoice => "People pick one answer from a list.",
            QuestionKind.MultipleChoice => "People pick as many as they like, or up to a number that you set.",
            QuestionKind.Scale => "People pick a number between two ends that you name.",
            QuestionKind.LongText => "People write. What they write is read, and can be quoted without a name.",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Sort(Question question) =>
        question switch
        {
            { Standard: { } standard } => $"Standard question, edition {standard}",
            { Kind: QuestionKind.MultipleChoice, AtMost: { } most } => $"Several choices, at most {most}",
            { Kind: QuestionKind.Scale, Scale: { } scale } =>
                $"Scale from {scale.From} ({scale.FromLabel}) to {scale.To} ({scale.ToLabel})",
            { Kind: QuestionKind.LongText } =>
                $"In their own words, up to {question.Most.ToString("N0", CultureInfo.InvariantCulture)} characters",
            _ => Name(question.Kind),
        };

    /// <summary>The first choices, and how many more there are.</summary>
    public static string Choices(Question question)
    {
        var shown = string.Join(" · ", question.Choices.Take(MostChoices).Select(choice => choice.Label));
        return question.Choices.Count > MostChoices ? $"{shown} · and {question.Choices.Count - MostChoices} more" : shown;
    }
}

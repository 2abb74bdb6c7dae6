using Heed.Consultations;
using Heed.Consultations.Kinds;

namespace Heed.Bench.Journeys;

/// <summary>The seventeen questions of the comparison: ten choices, three scales, three texts and one of several choices.</summary>
internal static class Seventeen
{
    private static readonly string[] Words = ["Very good", "Good", "Neither good nor bad", "Bad", "Very bad"];

    /// <summary>On as many pages as asked for.</summary>
    public static Questionnaire On(int pages) =>
        new([
            .. Questions()
                .Chunk((17 + pages - 1) / pages)
                .Select((questions, i) => new QuestionPage($"Part {i + 1}", null, questions)),
        ]);

    /// <summary>What a respondent sends for the questions of a page, as a browser would.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Answers(QuestionPage page) =>
        page.Questions.SelectMany(question =>
            question.Kind.Code switch
            {
                "Scale" => [new($"q.{question.Key}", "7")],
                "LongText" =>
                [
                    new KeyValuePair<string, string>(
                        $"q.{question.Key}",
                        "More lights in the lane behind the shops, and somebody to talk to when the office is shut."
                    ),
                ],
                "MultipleChoice" => question.Choices.Take(2).Select(choice => Field(question, choice)),
                _ => question.Choices.Skip(1).Take(1).Select(choice => Field(question, choice)),
            }
        );

    private static IEnumerable<Question> Questions()
    {
        for (var i = 1; i <= 17; i++)
            yield return (i % 6) switch
            {
                2 => new(
                    $"scale{i}",
                    QuestionKind.Of<ScaleKind>(),
                    $"How safe do you feel in place {i}?",
                    null,
                    false,
                    [],
                    new(1, 10, "Not at all", "Completely")
                ),
                4 => new(
                    $"text{i}",
                    QuestionKind.Of<LongText>(),
                    $"What would help with thing {i}?",
                    "Please give no names.",
                    false,
                    []
                ),
                _ => new(
                    $"choice{i}",
                    i == 5 ? QuestionKind.Of<MultipleChoice>() : QuestionKind.Of<SingleChoice>(),
                    $"What do you think of thing {i}?",
                    null,
                    i == 1,
                    [
                        .. Words.Select((word, n) => new Choice($"c{n}", word)),
                        new Choice(Question.PreferNotToSay, "Prefer not to say"),
                    ]
                ),
            };
    }

    private static KeyValuePair<string, string> Field(Question question, Choice choice) => new($"q.{question.Key}", choice.Code);
}

using Heed.Platform.Components.Fields;
using Heed.Publishing.Doors;

namespace Heed.Publishing.Desk.Clear;

/// <summary>One question of the equality screening, as the form puts it.</summary>
public sealed record ScreeningQuestion(string Field, string Legend, string Hint);

/// <summary>The equality screening in words: short enough to be read each time, and following the three aims of the duty.</summary>
public static class ScreeningWords
{
    public static IReadOnlyList<ScreeningQuestion> Questions { get; } =
    [
        new(
            "Input.MattersMoreToSome",
            "Could it matter more to some groups of people than to others?",
            "Think of age, disability, sex, ethnic group, religion or belief, sexual orientation, gender reassignment, pregnancy and maternity, marriage."
        ),
        new(
            "Input.LeavesSomeOut",
            "Could anyone be put at a disadvantage by it, or be left out?",
            "For example people without the internet, carers, or people who live far from a town."
        ),
        new(
            "Input.UnfairToSome",
            "Could it be read as unfair to a group, or add to prejudice against it?",
            "Look at examples, pictures and who is shown as the problem."
        ),
        new(
            "Input.MissesAChance",
            "Does it miss a chance to bring in people who take part less often?",
            "For example by not saying how to take part by phone or on paper."
        ),
        new(
            "Input.HardToUse",
            "Would some of the people it is meant for find it hard to read, see, hear or use?",
            "Plain words, other formats and languages on request, pictures described."
        ),
        new(
            "Input.StrainsRelations",
            "Could it strain relations between groups of people?",
            "Or is there something it could say that would help them?"
        ),
    ];

    public static IReadOnlyList<FieldOption> Answers { get; } =
    [
        new(nameof(ScreeningAnswer.No), "No"),
        new(nameof(ScreeningAnswer.Yes), "Yes"),
        new(nameof(ScreeningAnswer.NotSure), "Not sure"),
    ];

    public static IReadOnlyList<FieldOption> Outcomes { get; } =
    [
        new(nameof(ScreeningOutcome.NoEffect), Of(ScreeningOutcome.NoEffect), "Six times no."),
        new(nameof(ScreeningOutcome.DealtWith), Of(ScreeningOutcome.DealtWith), "Say below how."),
        new(
            nameof(ScreeningOutcome.FullAssessment),
            Of(ScreeningOutcome.FullAssessment),
            "Say below where it is kept. If one is needed and not made yet, return the version instead."
        ),
    ];

    public static string Of(ScreeningOutcome outcome) =>
        outcome switch
        {
            ScreeningOutcome.NoEffect => "No effect found",
            ScreeningOutcome.DealtWith => "There are effects, and they are dealt with",
            _ => "A full equality impact assessment was made",
        };
}

namespace Heed.Publishing.Doors;

public enum ScreeningAnswer
{
    No,
    Yes,
    NotSure,
}

/// <summary>What the screening comes to.</summary>
public enum ScreeningOutcome
{
    /// <summary>Six times no: nothing more is needed.</summary>
    NoEffect,

    /// <summary>There are effects, and the note says how they were dealt with.</summary>
    DealtWith,

    /// <summary>A full equality impact assessment was made, and the note says where it is kept.</summary>
    FullAssessment,
}

/// <summary>
/// The equality screening that belongs to every clearance: six questions that follow the three aims of the public sector
/// equality duty (Equality Act 2010, section 149) and the nine protected characteristics, in proportion to a page of text.
/// </summary>
/// <param name="MattersMoreToSome">Could it matter more to some groups of people than to others?</param>
/// <param name="LeavesSomeOut">Could anyone be put at a disadvantage by it, or be left out?</param>
/// <param name="UnfairToSome">Could it be read as unfair to a group, or add to prejudice against it?</param>
/// <param name="MissesAChance">Does it miss a chance to bring in people who take part less often?</param>
/// <param name="HardToUse">Would some of the people it is meant for find it hard to read, see, hear or use?</param>
/// <param name="StrainsRelations">Could it strain relations between groups of people?</param>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Note">How effects were dealt with, or where the full assessment is kept.</param>
public sealed record EqualityScreening(
    ScreeningAnswer MattersMoreToSome,
    ScreeningAnswer LeavesSomeOut,
    ScreeningAnswer UnfairToSome,
    ScreeningAnswer MissesAChance,
    ScreeningAnswer HardToUse,
    ScreeningAnswer StrainsRelations,
    ScreeningOutcome Outcome,
    string? Note
)
{
    /// <summary>Six times no.</summary>
    public static EqualityScreening NoEffect { get; } =
        new(
            ScreeningAnswer.No,
            ScreeningAnswer.No,
            ScreeningAnswer.No,
            ScreeningAnswer.No,
            ScreeningAnswer.No,
            ScreeningAnswer.No,
            ScreeningOutcome.NoEffect,
            null
        );

    /// <summary>The six answers in the order of the form.</summary>
    public IReadOnlyList<ScreeningAnswer> Answers() =>
        [MattersMoreToSome, LeavesSomeOut, UnfairToSome, MissesAChance, HardToUse, StrainsRelations];

    /// <summary>What does not fit together, in words for the person filling it in; null when all is well.</summary>
    public string? Refusal()
    {
        var clear = Answers().All(answer => answer == ScreeningAnswer.No);
        return (clear, Outcome) switch
        {
            (true, not ScreeningOutcome.NoEffect) =>
                "All six answers are no, so choose \"No effect found\", or change the answer that is not no",
            (false, ScreeningOutcome.NoEffect) =>
                "You answered yes or not sure to a question, so say how that was dealt with or where the full assessment is",
            (false, _) when string.IsNullOrWhiteSpace(Note) =>
                "Say how the effects were dealt with, or where the full assessment is kept",
            _ => null,
        };
    }
}

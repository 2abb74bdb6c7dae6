using System.ComponentModel.DataAnnotations;
using Heed.Publishing.Doors;

namespace Heed.Publishing.Desk.Clear;

public sealed class ClearForm
{
    [Required(ErrorMessage = "Say whether it could matter more to some groups of people")]
    public ScreeningAnswer? MattersMoreToSome { get; set; }

    [Required(ErrorMessage = "Say whether anyone could be put at a disadvantage")]
    public ScreeningAnswer? LeavesSomeOut { get; set; }

    [Required(ErrorMessage = "Say whether it could be read as unfair to a group")]
    public ScreeningAnswer? UnfairToSome { get; set; }

    [Required(ErrorMessage = "Say whether it misses a chance to bring people in")]
    public ScreeningAnswer? MissesAChance { get; set; }

    [Required(ErrorMessage = "Say whether some would find it hard to use")]
    public ScreeningAnswer? HardToUse { get; set; }

    [Required(ErrorMessage = "Say whether it could strain relations between groups")]
    public ScreeningAnswer? StrainsRelations { get; set; }

    [Required(ErrorMessage = "Choose what the screening comes to")]
    public ScreeningOutcome? Outcome { get; set; } = ScreeningOutcome.NoEffect;

    [StringLength(2000, ErrorMessage = "The note must be 2,000 characters or fewer")]
    public string? Note { get; set; }

    [StringLength(1000, ErrorMessage = "The reason must be 1,000 characters or fewer")]
    public string? StyleReason { get; set; }

    [StringLength(1000, ErrorMessage = "The reason must be 1,000 characters or fewer")]
    public string? PeriodReason { get; set; }

    /// <summary>Whether an answer is other than no, or the outcome is: then there is more to say.</summary>
    public bool HasEffects =>
        Outcome is not ScreeningOutcome.NoEffect
        || new[] { MattersMoreToSome, LeavesSomeOut, UnfairToSome, MissesAChance, HardToUse, StrainsRelations }.Any(answer =>
            answer is ScreeningAnswer.Yes or ScreeningAnswer.NotSure
        );

    /// <summary>The screening, once every question has an answer.</summary>
    public EqualityScreening Screening() =>
        new(
            MattersMoreToSome!.Value,
            LeavesSomeOut!.Value,
            UnfairToSome!.Value,
            MissesAChance!.Value,
            HardToUse!.Value,
            StrainsRelations!.Value,
            Outcome!.Value,
            Note?.Trim()
        );
}

using System.ComponentModel.DataAnnotations;

namespace Heed.Decisions.Desk.Actions;

public sealed class ActionInput
{
    [Required(ErrorMessage = "Say what will be done")]
    [StringLength(1_000, ErrorMessage = "What will be done can be at most 1,000 characters")]
    public string? What { get; set; }

    [Required(ErrorMessage = "Say who does it, by title or team")]
    [StringLength(120, ErrorMessage = "Who does it can be at most 120 characters")]
    public string? Who { get; set; }

    public DateOnly? Due { get; set; }

    public ActionState State { get; set; }

    [StringLength(2_000, ErrorMessage = "The progress can be at most 2,000 characters")]
    public string? Progress { get; set; }
}

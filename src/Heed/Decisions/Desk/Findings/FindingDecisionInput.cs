using System.ComponentModel.DataAnnotations;

namespace Heed.Decisions.Desk.Findings;

/// <summary>The finding itself checks that the decision is complete.</summary>
public sealed class FindingDecisionInput
{
    public Outcome? Outcome { get; set; }

    [StringLength(4_000, ErrorMessage = "The decision can be at most 4,000 characters")]
    public string? Decision { get; set; }

    [StringLength(4_000, ErrorMessage = "The reason can be at most 4,000 characters")]
    public string? Why { get; set; }

    public string? DecidedBy { get; set; }

    [Required(ErrorMessage = "Enter the day of the decision")]
    public DateOnly? DecidedOn { get; set; }
}

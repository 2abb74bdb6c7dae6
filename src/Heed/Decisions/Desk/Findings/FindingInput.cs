using System.ComponentModel.DataAnnotations;

namespace Heed.Decisions.Desk.Findings;

public sealed class FindingInput
{
    [Required(ErrorMessage = "Give the finding a title")]
    [StringLength(120, ErrorMessage = "The title can be at most 120 characters")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Write down what people said")]
    [StringLength(4_000, ErrorMessage = "What people said can be at most 4,000 characters")]
    public string? Said { get; set; }
}

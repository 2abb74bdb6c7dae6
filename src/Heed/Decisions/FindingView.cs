namespace Heed.Decisions;

/// <summary>A view that a finding rests on: the trace from what a person said to what was decided.</summary>
public sealed class FindingView
{
    public Guid FindingId { get; init; }
    public Guid ViewId { get; init; }

    /// <summary>Shown with the finding as a quotation, as long as the view stands.</summary>
    public bool Quoted { get; set; }

    /// <summary>Since when the finding rests on it.</summary>
    public DateTimeOffset LinkedAt { get; init; }
}

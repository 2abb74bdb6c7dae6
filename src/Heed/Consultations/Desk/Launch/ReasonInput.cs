namespace Heed.Consultations.Desk.Launch;

/// <summary>What a page asks for that changes the state of a consultation.</summary>
public sealed class ReasonInput
{
    public string? Reason { get; set; }
}

namespace Heed.Consultations;

/// <summary>
/// An address of somebody who wants to hear what came of a consultation. It has a random key, a date and no time, and
/// nothing that leads to an answer sheet.
/// </summary>
public sealed class OutcomeRequest
{
    public Guid Key { get; init; }
    public Guid ConsultationId { get; init; }
    public string Address { get; init; } = "";
    public DateOnly AskedOn { get; init; }
    public DateOnly? ToldOn { get; set; }
}

/// <summary>
/// The same, just received. A job moves these in shuffled batches to <see cref="OutcomeRequest"/>, so that not even the
/// order of rows on disk follows the order in which people answered.
/// </summary>
public sealed class OutcomeRequestWaiting
{
    public Guid Key { get; init; }
    public Guid ConsultationId { get; init; }
    public string Address { get; init; } = "";
    public DateOnly AskedOn { get; init; }
}

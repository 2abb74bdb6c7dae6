namespace Heed.Decisions;

/// <summary>
/// The letters to those who asked to hear the outcome of a consultation, due from the instant at which it first becomes public.
/// Only numbers of people are kept.
/// </summary>
public sealed class OutcomeNotification(Guid consultationId, DateTimeOffset from)
{
    public Guid ConsultationId { get; private set; } = consultationId;

    /// <summary>When the first outcome becomes public; nobody is written to before.</summary>
    public DateTimeOffset From { get; private set; } = from;

    /// <summary>Addresses written to.</summary>
    public int Told { get; private set; }
    public DateTimeOffset? LastToldAt { get; private set; }

    /// <summary>Counts up with every batch, so that two nodes never write one batch twice.</summary>
    public int Version { get; set; }

    /// <summary>Brings the start forward, when another version becomes public sooner than the planned one.</summary>
    public void Bring(DateTimeOffset from)
    {
        if (Told == 0)
            From = from;
    }

    public void Wrote(int letters, DateTimeOffset now) =>
        (Told, LastToldAt, Version) = (Told + letters, letters > 0 ? now : LastToldAt, Version + 1);
}

namespace Heed.Decisions;

/// <summary>
/// One thing that people said in a consultation, what was decided about it and why, and what is being done: a row of "you
/// said, we did".
/// </summary>
public sealed class Finding
{
    private Finding() { }

    public Finding(Guid consultationId, int position, string title, string said)
    {
        Id = Guid.CreateVersion7();
        (ConsultationId, Position, Title, Said) = (consultationId, position, title, said);
    }

    public Guid Id { get; private set; }
    public Guid ConsultationId { get; private set; }

    /// <summary>Place in the list, from 1.</summary>
    public int Position { get; set; }

    public string Title { get; set; } = "";

    /// <summary>What people said, in the office's words.</summary>
    public string Said { get; set; } = "";
    public Outcome Outcome { get; private set; } = Outcome.Undecided;

    public string Decision { get; private set; } = "";

    /// <summary>Why it was decided so; a finding is answered only with its reason.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Who decided, by title.</summary>
    public string DecidedBy { get; private set; } = "";
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Counts up with every change; a form carries it, so that two people at once find out.</summary>
    public int Version { get; set; }

    /// <summary>When it was taken off the list; it can be put back.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Decided, and told why. This is what the share of findings answered counts.</summary>
    public bool IsAnswered => Outcome is not Outcome.Undecided;

    public bool TryDecide(Outcome outcome, string decision, string why, string decidedBy, DateOnly on, out string? refusal)
    {
        refusal =
            outcome is Outcome.Undecided ? "Choose what became of it."
            : string.IsNullOrWhiteSpace(decision) ? "Say what was decided."
            : string.IsNullOrWhiteSpace(why) ? "Give the reason. People want to know why."
            : string.IsNullOrWhiteSpace(decidedBy) ? "Say who decided."
            : null;
        if (refusal is null)
            (Outcome, Decision, Why, DecidedBy, DecidedOn) = (outcome, decision.Trim(), why.Trim(), decidedBy.Trim(), on);
        return refusal is null;
    }

    /// <summary>Clears the decision, before anything is published or for a corrected version.</summary>
    public void Undecide() => (Outcome, Decision, Why, DecidedBy, DecidedOn) = (Outcome.Undecided, "", "", "", null);

    /// <summary>Takes it off the list. Its actions and views are kept.</summary>
    public void Delete(DateTimeOffset now) => DeletedAt ??= now;

    /// <summary>Puts it back at the end of the list.</summary>
    public void PutBack(int position) => (DeletedAt, Position) = (null, position);
}

public enum Outcome
{
    Undecided,
    Accepted,
    PartlyAccepted,
    NotAccepted,

    /// <summary>It is for another body, which was told.</summary>
    PassedOn,
}

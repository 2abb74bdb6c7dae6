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

    /// <summary>What was decided.</summary>
    public string Decision { get; private set; } = "";

    /// <summary>Why it was decided so; a finding is answered only with its reason.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Who decided, by title.</summary>
    public string DecidedBy { get; private set; } = "";
    public DateOnly? DecidedOn { get; private set; }
    public int Version { get; set; }

    /// <summary>Decided, and told why. This is what the share of findings answered counts.</summary>
    public bool IsAnswered => Outcome is not Outcome.Undecided;

    /// <summary>Records the decision.</summary>
    public bool TryDecide(Outcome outcome, string decision, string why, string decidedBy, DateOnly on, out string? refusal)
    {
        refusal =
            outcome is Outcome.Undecided ? "Choose what was decided."
            : string.IsNullOrWhiteSpace(decision) ? "Say what was decided."
            : string.IsNullOrWhiteSpace(why) ? "Give the reason. People want to know why."
            : string.IsNullOrWhiteSpace(decidedBy) ? "Say who decided."
            : null;
        if (refusal is null)
            (Outcome, Decision, Why, DecidedBy, DecidedOn) = (outcome, decision.Trim(), why.Trim(), decidedBy.Trim(), on);
        return refusal is null;
    }

    /// <summary>Takes the decision back, before anything is published or for a corrected version.</summary>
    public void Undecide() => (Outcome, Decision, Why, DecidedBy, DecidedOn) = (Outcome.Undecided, "", "", "", null);
}

/// <summary>What became of a finding.</summary>
public enum Outcome
{
    Undecided,
    Accepted,
    PartlyAccepted,
    NotAccepted,

    /// <summary>It is for another body, which was told.</summary>
    PassedOn,
}

/// <summary>Something done because of a finding.</summary>
public sealed class PlannedAction
{
    private PlannedAction() { }

    public PlannedAction(Guid findingId, string what, string who, DateOnly? due)
    {
        Id = Guid.CreateVersion7();
        (FindingId, What, Who, Due) = (findingId, what, who, due);
    }

    public Guid Id { get; private set; }
    public Guid FindingId { get; private set; }
    public string What { get; set; } = "";

    /// <summary>Who does it, by title or team.</summary>
    public string Who { get; set; } = "";
    public DateOnly? Due { get; set; }
    public ActionState State { get; private set; } = ActionState.Planned;

    /// <summary>What has happened so far, shown to the public.</summary>
    public string Progress { get; private set; } = "";
    public DateOnly? StateSince { get; private set; }
    public int Version { get; set; }

    public bool IsLate(DateOnly today) => State is ActionState.Planned or ActionState.UnderWay && Due < today;

    /// <summary>Moves it on; stopping needs a word why.</summary>
    public bool TryMove(ActionState state, string progress, DateOnly today, out string? refusal)
    {
        refusal = state is ActionState.Stopped && string.IsNullOrWhiteSpace(progress) ? "Say why it stopped." : null;
        if (refusal is null)
            (State, Progress, StateSince) = (state, progress.Trim(), today);
        return refusal is null;
    }
}

/// <summary>How far an action is.</summary>
public enum ActionState
{
    Planned,
    UnderWay,
    Done,
    Stopped,
}

/// <summary>A view that a finding rests on: the trace from what a person said to what was decided.</summary>
public sealed class FindingView
{
    public Guid FindingId { get; init; }
    public Guid ViewId { get; init; }

    /// <summary>Shown with the finding as a quotation, as long as the view stands.</summary>
    public bool Quoted { get; set; }
}

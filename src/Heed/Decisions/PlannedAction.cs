namespace Heed.Decisions;

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

    /// <summary>The last day on which it is in time; null when no day is set.</summary>
    public DateOnly? Due { get; set; }
    public ActionState State { get; private set; } = ActionState.Planned;

    /// <summary>What has happened so far, shown to the public.</summary>
    public string Progress { get; private set; } = "";
    public DateOnly? StateSince { get; private set; }

    /// <summary>Counts up with every change; a form carries it, so that two people at once find out.</summary>
    public int Version { get; set; }

    /// <summary>When it was taken off the list; it can be put back.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    public bool IsLate(DateOnly today) => Lateness.IsLate(State, Due, today);

    /// <summary>Changes the state; stopping needs a reason. The day is recorded only when the state is a new one.</summary>
    public bool TryMove(ActionState state, string progress, DateOnly today, out string? refusal)
    {
        refusal = state is ActionState.Stopped && string.IsNullOrWhiteSpace(progress) ? "Say why it stopped." : null;
        if (refusal is null)
            (StateSince, State, Progress) = (
                state == State && StateSince is not null ? StateSince : today,
                state,
                progress.Trim()
            );
        return refusal is null;
    }

    /// <summary>Takes it off the list.</summary>
    public void Delete(DateTimeOffset now) => DeletedAt ??= now;

    public void PutBack() => DeletedAt = null;
}

public enum ActionState
{
    Planned,
    UnderWay,
    Done,
    Stopped,
}

/// <summary>The rule of when an action is late, for stored and for published actions.</summary>
public static class Lateness
{
    /// <summary>Its last day has passed and it is neither done nor stopped.</summary>
    public static bool IsLate(ActionState state, DateOnly? due, DateOnly today) => CanBeLate(state) && due < today;

    public static bool CanBeLate(ActionState state) => state is ActionState.Planned or ActionState.UnderWay;
}

namespace Heed.Evidence;

public enum RedactionReason
{
    NamesSomeone,
    ContactDetails,
    IdentifiesThePerson,
    AboutSomeoneElse,
    CriminalAllegation,
    Offensive,
    Other,
}

/// <summary>A span of a view's original that is not shown, with who took it out, why and when; and who put it back.</summary>
public sealed class Redaction(Guid id, Guid viewId, int start, int length, RedactionReason reason)
{
    public Guid Id { get; private set; } = id;
    public Guid ViewId { get; private set; } = viewId;

    /// <summary>First character of the span, counted from 0 in the original.</summary>
    public int Start { get; private set; } = start;

    /// <summary>Characters in the span.</summary>
    public int Length { get; private set; } = length;
    public RedactionReason Reason { get; private set; } = reason;
    public string? Note { get; init; }
    public Guid? MadeById { get; init; }
    public DateTimeOffset MadeAt { get; init; }
    public Guid? UndoneById { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }

    public bool TryUndo(Guid? by, DateTimeOffset now, out string? refusal)
    {
        refusal = UndoneAt is null ? null : "These words have been put back already.";
        if (refusal is null)
            (UndoneById, UndoneAt) = (by, now);
        return refusal is null;
    }
}

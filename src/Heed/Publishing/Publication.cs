namespace Heed.Publishing;

/// <summary>
/// Makes a cleared version public from an instant on. It refers to the clearance by version and hash; triggers let nobody change
/// it, except to withdraw it once.
/// </summary>
public sealed class Publication(Guid id, Guid itemId, int number, Guid versionId, string contentHash, DateTimeOffset from)
{
    public Guid Id { get; private set; } = id;
    public Guid ItemId { get; private set; } = itemId;

    /// <summary>Counts up within the item; of two publications from one instant, the later one counts.</summary>
    public int Number { get; private set; } = number;
    public Guid VersionId { get; private set; } = versionId;
    public string ContentHash { get; private set; } = contentHash;

    /// <summary>When it becomes visible: an embargo is an instant that lies ahead.</summary>
    public DateTimeOffset From { get; private set; } = from;

    public DateTimeOffset MadeAt { get; init; }
    public Guid? MadeById { get; init; }

    /// <summary>Code of a restricted period that the publisher overrode, where the clearance had not.</summary>
    public string? OverriddenPeriod { get; init; }
    public string? PeriodReason { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The reason, for the desk.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>What the public is told at the address that remains.</summary>
    public string? WithdrawnNote { get; private set; }
    public Guid? WithdrawnById { get; private set; }

    /// <summary>Taken back before its time: the public never saw it.</summary>
    public bool WasUndone => WithdrawnAt < From;

    public bool TryWithdraw(string? because, string? note, Guid? by, DateTimeOffset now, out string? refusal)
    {
        refusal =
            WithdrawnAt is not null ? "This has been withdrawn already."
            : string.IsNullOrWhiteSpace(because) ? "Say why you are withdrawing it"
            : null;
        if (refusal is null)
            (WithdrawnAt, WithdrawnBecause, WithdrawnNote, WithdrawnById) = (now, because!.Trim(), note?.Trim(), by);
        return refusal is null;
    }
}

using Heed.Publishing.Doors;

namespace Heed.Publishing;

/// <summary>
/// One wording of an item. Its author may change it until it is sent for clearance; once cleared the database freezes it.
/// </summary>
public sealed class ItemVersion
{
    private ItemVersion() { }

    public ItemVersion(Item item, int number, NewVersion content, DateTimeOffset now)
    {
        (Id, ItemId, Number, AuthorId, MadeAt) = (Guid.CreateVersion7(), item.Id, number, content.AuthorId, now);
        Take(content);
    }

    public Guid Id { get; private set; }
    public Guid ItemId { get; private set; }
    public int Number { get; private set; }
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";
    public string Body { get; private set; } = "";

    /// <summary>What a clearance is bound to; see <see cref="Publishing.ContentHash"/>.</summary>
    public string ContentHash { get; private set; } = "";
    public Guid AuthorId { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public string? ReturnedBecause { get; private set; }
    public DateTimeOffset? ReturnedAt { get; private set; }
    public Guid? ReturnedById { get; private set; }

    /// <summary>Nobody has been asked to clear it yet, so its author may still change it.</summary>
    public bool IsDraft => SentAt is null && ReturnedAt is null;

    /// <summary>Sent, and neither returned nor (as far as this row can tell) cleared.</summary>
    public bool WasSent => SentAt is not null && ReturnedAt is null;

    public bool TrySend(DateTimeOffset now, out string? refusal)
    {
        refusal =
            ReturnedAt is not null ? "This version was returned. Write a new version and send that."
            : SentAt is not null ? "This version has been sent for clearance already."
            : null;
        if (refusal is null)
            SentAt = now;
        return refusal is null;
    }

    /// <summary>Returns the version to its author. It stays in the history and is never cleared.</summary>
    public bool TryReturn(string? because, Guid? by, DateTimeOffset now, out string? refusal)
    {
        refusal =
            !WasSent ? "Only a version that waits for clearance can be returned."
            : string.IsNullOrWhiteSpace(because) ? "Say why you are returning it, so that the author knows what to change"
            : null;
        if (refusal is null)
            (ReturnedBecause, ReturnedById, ReturnedAt) = (because!.Trim(), by, now);
        return refusal is null;
    }

    /// <summary>What it says, whether or not anybody has cleared or published it.</summary>
    public VersionContent ContentOf(Item item) => new(item.Kind, item.SubjectId, item.Slug, Title, Summary, Body, MadeAt);

    /// <summary>The version as the public reads it from an instant on.</summary>
    public PublishedVersion PublishedFrom(Item item, DateTimeOffset from) => new(ContentOf(item), item.Id, Id, Number, from);

    /// <summary>Whether the stored hash still is that of the stored content.</summary>
    public bool HashHolds() =>
        string.Equals(ContentHash, Publishing.ContentHash.Of(Title, Summary, Body), StringComparison.Ordinal);

    private void Take(NewVersion content)
    {
        (Title, Summary, Body) = (
            content.Title.Trim().ReplaceLineEndings("\n"),
            content.Summary.Trim().ReplaceLineEndings("\n"),
            content.Body.ReplaceLineEndings("\n")
        );
        ContentHash = Publishing.ContentHash.Of(Title, Summary, Body);
    }
}

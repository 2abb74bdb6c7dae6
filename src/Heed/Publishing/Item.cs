using Heed.Publishing.Doors;

namespace Heed.Publishing;

/// <summary>One thing that the office says, for as long as it says it: a fixed page, a consultation, a results page. What it says is in its versions.</summary>
public sealed class Item(Guid id, string kind, Guid subjectId, string slug)
{
    public Guid Id { get; private set; } = id;

    /// <summary>What kind of thing: "page", "consultation". Each kind is brought by the room that owns it.</summary>
    public string Kind { get; private set; } = kind;

    /// <summary>The thing in that room which this item speaks of.</summary>
    public Guid SubjectId { get; private set; } = subjectId;

    /// <summary>Last part of the public address; unique within the kind. Stands once anything has been published under it.</summary>
    public string Slug { get; private set; } = slug;

    /// <summary>The newest version, and what the desk's lists show of it: kept here so that a list reads one row for a line.</summary>
    public Guid? NewestId { get; private set; }
    public int? NewestNumber { get; private set; }
    public string? Title { get; private set; }
    public Guid? AuthorId { get; private set; }
    public DateTimeOffset? WrittenAt { get; private set; }

    /// <summary>
    /// State of the newest version once <see cref="PublishedFrom"/> has come. Until then a published one is cleared and
    /// scheduled, and from <see cref="SupersededFrom"/> on it is superseded.
    /// </summary>
    public VersionState? State { get; private set; }
    public DateTimeOffset? PublishedFrom { get; private set; }

    /// <summary>When an older version, published again later, takes the newest one's place.</summary>
    public DateTimeOffset? SupersededFrom { get; private set; }

    /// <summary>Follows its newest version. Whatever changes a version, its clearance or a publication calls this before it saves.</summary>
    /// <param name="newest">The version with the highest number.</param>
    /// <param name="isCleared">Whether it has been cleared.</param>
    /// <param name="publications">All publications of the item.</param>
    public void Follow(ItemVersion newest, bool isCleared, IEnumerable<Publication> publications)
    {
        (NewestId, NewestNumber, Title) = (newest.Id, newest.Number, newest.Title);
        (AuthorId, WrittenAt) = (newest.AuthorId, newest.MadeAt);
        var shown = publications.Where(each => !each.WasUndone).ToList();
        var own = shown.Where(each => each.VersionId == newest.Id).MaxBy(each => (each.From, each.Number));
        State =
            newest.ReturnedAt is not null ? VersionState.Returned
            : isCleared && own is { WithdrawnAt: not null } ? VersionState.Withdrawn
            : isCleared && own is not null ? VersionState.Published
            : isCleared ? VersionState.Cleared
            : newest.SentAt is not null ? VersionState.WaitingForClearance
            : VersionState.Draft;
        PublishedFrom = isCleared && newest.ReturnedAt is null && own is not null ? SinceWhen(own, shown) : null;
        SupersededFrom = own is null
            ? null
            : shown
                .Where(each => each.VersionId != newest.Id && (each.From, each.Number).CompareTo((own.From, own.Number)) > 0)
                .Min(each => (DateTimeOffset?)each.From);
    }

    /// <summary>Published again before another version came between, it has been public since the first time.</summary>
    private static DateTimeOffset SinceWhen(Publication own, IEnumerable<Publication> shown) =>
        shown
            .Where(each => (each.From, each.Number).CompareTo((own.From, own.Number)) <= 0)
            .OrderByDescending(each => each.From)
            .ThenByDescending(each => each.Number)
            .TakeWhile(each => each.VersionId == own.VersionId)
            .Min(each => each.From);

    /// <summary>The newest version, a draft, was written anew under its number.</summary>
    public void Rewritten(ItemVersion draft) => (Title, WrittenAt) = (draft.Title, draft.MadeAt);

    /// <summary>Changes the address. The database refuses once it has been published.</summary>
    public void MoveTo(string slug) => Slug = slug;
}

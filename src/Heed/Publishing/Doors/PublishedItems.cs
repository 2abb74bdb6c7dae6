using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Publishing.Doors;

/// <summary>
/// The only way by which public pages read: publications whose time has come, joined to their clearance and through it to
/// the version. Nothing uncleared, before its time or withdrawn comes through here.
/// </summary>
public sealed class PublishedItems(HeedDb db, TimeProvider clock)
{
    /// <summary>The version public now under that address; null when uncleared, before its time or withdrawn.</summary>
    public Task<PublishedVersion?> FindAsync(string kind, string slug, CancellationToken cancel) =>
        Public(Current().Where(row => row.Item.Kind == kind && row.Item.Slug == slug)).SingleOrDefaultAsync(cancel);

    /// <summary>The version public now of that subject; null when uncleared, before its time or withdrawn.</summary>
    public Task<PublishedVersion?> OfSubjectAsync(string kind, Guid subjectId, CancellationToken cancel) =>
        Public(Current().Where(row => row.Item.Kind == kind && row.Item.SubjectId == subjectId)).SingleOrDefaultAsync(cancel);

    /// <summary>The version of that subject that was cleared last, whether it is public, was, will be, or never was.</summary>
    public async Task<ClearedVersion?> LastClearedAsync(string kind, Guid subjectId, CancellationToken cancel)
    {
        var cleared = await (
            from item in db.Set<Item>()
            where item.Kind == kind && item.SubjectId == subjectId
            join version in db.Set<ItemVersion>() on item.Id equals version.ItemId
            join clearance in db.Set<Clearance>()
                on new { VersionId = version.Id, version.ContentHash } equals new { clearance.VersionId, clearance.ContentHash }
            orderby version.Number descending
            select new
            {
                item,
                version,
                clearance.ClearedAt,
            }
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(cancel);
        return cleared is null ? null : new(cleared.version.ContentOf(cleared.item), cleared.version.Number, cleared.ClearedAt);
    }

    /// <summary>Whether anything of that subject is public, or will be at a time that is set.</summary>
    public Task<bool> IsOrWillBePublicAsync(string kind, Guid subjectId, CancellationToken cancel) =>
        db.Set<Publication>()
            .Where(each => each.WithdrawnAt == null)
            .Join(
                db.Set<Item>().Where(item => item.Kind == kind && item.SubjectId == subjectId),
                each => each.ItemId,
                item => item.Id,
                (each, _) => each
            )
            .AnyAsync(cancel);

    /// <summary>All of a kind that are public now, the newest first.</summary>
    public async Task<IReadOnlyList<PublishedVersion>> ListAsync(string kind, CancellationToken cancel) =>
        await Public(Current().Where(row => row.Item.Kind == kind).OrderByDescending(row => row.Publication.From))
            .ToListAsync(cancel);

    /// <summary>
    /// The versions of a kind that are public now, one for each subject at most, for lists that sort or filter by it in SQL. What
    /// they say is not in it.
    /// </summary>
    public IQueryable<PublicVersion> Now(string kind)
    {
        var (now, come) = (clock.GetUtcNow(), Come());
        var items = db.Set<Item>().Where(item => item.Kind == kind);
        // Of most items the newest version is the public one, which the item's own row tells.
        var newest = items
            .Where(item =>
                item.State == VersionState.Published
                && item.PublishedFrom <= now
                && (item.SupersededFrom == null || item.SupersededFrom > now)
            )
            .Select(item => new PublicVersion { SubjectId = item.SubjectId, VersionId = item.NewestId!.Value });
        var others =
            from item in items
            where
                item.State != VersionState.Published
                || item.PublishedFrom == null
                || item.PublishedFrom > now
                || item.SupersededFrom <= now
            join publication in come on item.Id equals publication.ItemId
            where
                publication.WithdrawnAt == null
                && !come.Any(later =>
                    later.ItemId == publication.ItemId
                    && (later.From > publication.From || (later.From == publication.From && later.Number > publication.Number))
                )
            select new PublicVersion { SubjectId = item.SubjectId, VersionId = publication.VersionId };
        return newest.Concat(others);
    }

    /// <summary>Every version of a kind that was ever published or is to be, but those whose ids are <paramref name="known"/>.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Body)>> VersionsAsync(
        string kind,
        IReadOnlyCollection<Guid> known,
        CancellationToken cancel
    )
    {
        var versions = await db.Set<ItemVersion>()
            .Where(version =>
                db.Set<Item>().Any(item => item.Id == version.ItemId && item.Kind == kind)
                && db.Set<Publication>().Any(publication => publication.VersionId == version.Id)
                && !known.Contains(version.Id)
            )
            .Select(version => new { version.Id, version.Body })
            .ToListAsync(cancel);
        return [.. versions.Select(version => (version.Id, version.Body))];
    }

    /// <summary>What was public under that address until it was withdrawn: title and note, without the content. Null when it is public now, or never was.</summary>
    public Task<WithdrawnItem?> WithdrawnAsync(string kind, string slug, CancellationToken cancel) =>
        Current()
            .Where(row => row.Item.Kind == kind && row.Item.Slug == slug && row.Publication.WithdrawnAt != null)
            .Select(row => new WithdrawnItem(row.Version.Title, row.Publication.WithdrawnNote ?? ""))
            .SingleOrDefaultAsync(cancel);

    /// <summary>The next instant at which what is public of that kind changes by itself; null when nothing is waiting.</summary>
    public Task<DateTimeOffset?> NextChangeAsync(string kind, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Set<Publication>()
            .Where(each => each.From > now && each.WithdrawnAt == null)
            .Join(db.Set<Item>().Where(item => item.Kind == kind), each => each.ItemId, item => item.Id, (each, _) => each)
            .MinAsync(each => (DateTimeOffset?)each.From, cancel);
    }

    /// <summary>The current publication of each item: the latest whose time has come and that was not undone before.</summary>
    private IQueryable<Row> Current()
    {
        var come = Come();
        return from publication in come
            join clearance in db.Set<Clearance>()
                on new { publication.VersionId, publication.ContentHash } equals new
                {
                    clearance.VersionId,
                    clearance.ContentHash,
                }
            join version in db.Set<ItemVersion>()
                on new { clearance.VersionId, clearance.ContentHash } equals new { VersionId = version.Id, version.ContentHash }
            join item in db.Set<Item>() on publication.ItemId equals item.Id
            where
                !come.Any(later =>
                    later.ItemId == publication.ItemId
                    && (later.From > publication.From || (later.From == publication.From && later.Number > publication.Number))
                )
            select new Row
            {
                Publication = publication,
                Version = version,
                Item = item,
            };
    }

    /// <summary>Publications whose time has come and that were not undone before.</summary>
    private IQueryable<Publication> Come()
    {
        var now = clock.GetUtcNow();
        return db.Set<Publication>()
            .AsNoTracking()
            .Where(each => each.From <= now && (each.WithdrawnAt == null || each.WithdrawnAt >= each.From));
    }

    private static IQueryable<PublishedVersion> Public(IQueryable<Row> rows) =>
        rows.Where(row => row.Publication.WithdrawnAt == null)
            .Select(row => new PublishedVersion(
                new VersionContent(
                    row.Item.Kind,
                    row.Item.SubjectId,
                    row.Item.Slug,
                    row.Version.Title,
                    row.Version.Summary,
                    row.Version.Body,
                    row.Version.MadeAt
                ),
                row.Item.Id,
                row.Version.Id,
                row.Version.Number,
                row.Publication.From
            ));

    private sealed class Row
    {
        public required Publication Publication { get; init; }
        public required ItemVersion Version { get; init; }
        public required Item Item { get; init; }
    }
}

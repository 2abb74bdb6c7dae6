using Heed.Platform.Data;
using Heed.Publishing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Publishing.Reading;

/// <summary>Finds the status of an item's versions.</summary>
public sealed class VersionStatusQuery(HeedDb db, TimeProvider clock)
{
    /// <summary>All versions of the item of that kind and subject, the newest first; empty when nothing was ever written.</summary>
    public async Task<IReadOnlyList<VersionStatus>> OfAsync(string kind, Guid subjectId, CancellationToken cancel)
    {
        var item = await db.Set<Item>()
            .Where(each => each.Kind == kind && each.SubjectId == subjectId)
            .Select(each => (Guid?)each.Id)
            .SingleOrDefaultAsync(cancel);
        return item is { } id ? await OfItemsAsync([id], cancel) : [];
    }

    /// <summary>All versions of those items, each item's newest first.</summary>
    public async Task<IReadOnlyList<VersionStatus>> OfItemsAsync(IReadOnlyCollection<Guid> items, CancellationToken cancel)
    {
        var versions = await db.Set<ItemVersion>()
            .Where(each => items.Contains(each.ItemId))
            .OrderByDescending(each => each.Number)
            .Select(each => new
            {
                each.Id,
                each.ItemId,
                each.Number,
                each.Title,
                each.AuthorId,
                each.MadeAt,
                each.SentAt,
                each.ReturnedAt,
                each.ReturnedBecause,
                Cleared = db.Set<Clearance>().Any(clearance => clearance.VersionId == each.Id),
            })
            .ToListAsync(cancel);
        var publications = await db.Set<Publication>()
            .AsNoTracking()
            .Where(each => items.Contains(each.ItemId))
            .ToListAsync(cancel);
        var now = clock.GetUtcNow();
        return
        [
            .. versions.Select(version =>
            {
                var (state, from) = version switch
                {
                    { ReturnedAt: not null } => (VersionState.Returned, null),
                    { Cleared: true } => Published(publications, version.ItemId, version.Id, now),
                    { SentAt: not null } => (VersionState.WaitingForClearance, null),
                    _ => (VersionState.Draft, (DateTimeOffset?)null),
                };
                return new VersionStatus(
                    version.ItemId,
                    version.Id,
                    version.Number,
                    state,
                    version.AuthorId,
                    version.Title,
                    version.MadeAt,
                    version.ReturnedBecause,
                    from
                );
            }),
        ];
    }

    private static (VersionState State, DateTimeOffset? From) Published(
        IEnumerable<Publication> publications,
        Guid item,
        Guid version,
        DateTimeOffset now
    )
    {
        var ordered = publications
            .Where(each => each.ItemId == item && !each.WasUndone)
            .OrderByDescending(each => each.From)
            .ThenByDescending(each => each.Number)
            .ToList();
        var own = ordered.Find(each => each.VersionId == version);
        var current = ordered.Find(each => each.From <= now);
        return own switch
        {
            null => (VersionState.Cleared, null),
            { WithdrawnAt: not null } => (VersionState.Withdrawn, own.From),
            _ when own.From > now && current?.VersionId != version => (VersionState.Cleared, own.From),
            _ => (current?.VersionId == version ? VersionState.Published : VersionState.Superseded, own.From),
        };
    }
}

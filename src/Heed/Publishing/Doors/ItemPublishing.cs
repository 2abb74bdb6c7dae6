using Heed.Platform.Data;
using Heed.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace Heed.Publishing.Doors;

/// <summary>
/// Where everything that the office says is written, sent for clearance, published and withdrawn. Each act saves; inside a
/// form it is part of the form's one transaction.
/// </summary>
public sealed class ItemPublishing(
    HeedDb db,
    TimeProvider clock,
    PublishingAudit record,
    PublishedKinds kinds,
    VersionStatusQuery statuses,
    NewestVersions newest
)
{
    /// <summary>
    /// Keeps a wording as a new version of its item, making the item when there is none. The author's own draft that was never
    /// sent is rewritten instead; a version still waiting for clearance is called back.
    /// </summary>
    /// <returns>The version's id.</returns>
    public async Task<Guid> WriteAsync(NewVersion version, CancellationToken cancel)
    {
        var item = await ItemForAsync(version, cancel);
        var last = await db.Set<ItemVersion>()
            .Where(each => each.ItemId == item.Id)
            .OrderByDescending(each => each.Number)
            .FirstOrDefaultAsync(cancel);
        var now = clock.GetUtcNow();
        if (last is { IsDraft: true } && last.AuthorId == version.AuthorId)
            return await RewriteAsync(item, last, new ItemVersion(item, last.Number, version, now), cancel);
        var written = new ItemVersion(item, (last?.Number ?? 0) + 1, version, now);
        if (last is { WasSent: true } && !await IsClearedAsync(last.Id, cancel))
            last.TryReturn($"Replaced by version {written.Number}.", version.AuthorId, now, out _);
        db.Add(written);
        record.Note(
            PublishingEvents.Written,
            written.Id,
            new
            {
                version.Kind,
                version.Title,
                written.Number,
            }
        );
        await newest.FollowAsync(item.Id, cancel);
        await db.SaveChangesAsync(cancel);
        return written.Id;
    }

    /// <summary>Sends the version for clearance. Nothing happens when it was sent already.</summary>
    public async Task SendForClearanceAsync(Guid versionId, CancellationToken cancel)
    {
        var version = await db.Set<ItemVersion>().SingleAsync(each => each.Id == versionId, cancel);
        if (!version.TrySend(clock.GetUtcNow(), out _))
            return;
        record.Note(PublishingEvents.SentForClearance, versionId);
        await newest.FollowAsync(version.ItemId, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Makes a cleared version public from an instant on, at once when it is not ahead.</summary>
    /// <param name="versionId">The version.</param>
    /// <param name="from">When it becomes visible; never earlier than now.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <param name="override">A reason to publish inside a restricted period that the clearance did not override.</param>
    /// <returns>Whether it was done, and if not, why, in words for the person who asked.</returns>
    public async Task<(bool Done, string? Refusal)> TryPublishAsync(
        Guid versionId,
        DateTimeOffset from,
        CancellationToken cancel,
        PeriodOverride? @override = null
    )
    {
        var version = await db.Set<ItemVersion>().SingleAsync(each => each.Id == versionId, cancel);
        var item = await db.Set<Item>().SingleAsync(each => each.Id == version.ItemId, cancel);
        var clearance = await db.Set<Clearance>().SingleOrDefaultAsync(each => each.VersionId == versionId, cancel);
        if (clearance is null)
            return (false, "This version has not been cleared, so it cannot be published.");
        var now = clock.GetUtcNow();
        var when = from > now ? from : now;
        if (record.PeriodRefusal(when, clearance, @override) is { } restricted)
            return (false, restricted);
        var published = version.PublishedFrom(item, when);
        var kind = kinds.Find(item.Kind);
        if (kind is not null && await kind.RefusalAsync(published, cancel) is { } refusal)
            return (false, refusal);
        var last = await db.Set<Publication>().Where(each => each.ItemId == item.Id).MaxAsync(each => (int?)each.Number, cancel);
        db.Add(
            new Publication(Guid.CreateVersion7(), item.Id, (last ?? 0) + 1, versionId, version.ContentHash, when)
            {
                MadeAt = now,
                MadeById = record.Person,
                OverriddenPeriod = @override?.PeriodCode,
                PeriodReason = @override?.Reason.Trim(),
            }
        );
        await newest.FollowAsync(item.Id, cancel);
        if (kind is not null)
            await kind.OnPublishedAsync(published, cancel);
        record.Note(PublishingEvents.Published, versionId, new { From = when, version.ContentHash }, @override?.Reason);
        await record.AnnounceAsync(cancel);
        await db.SaveChangesAsync(cancel);
        return (true, null);
    }

    /// <summary>Withdraws the item from the public site, with its scheduled publications. Its address then shows <paramref name="note"/>.</summary>
    public async Task WithdrawAsync(Guid itemId, string reason, CancellationToken cancel, string? note = null)
    {
        var now = clock.GetUtcNow();
        var status = await db.Set<Publication>()
            .Where(each => each.ItemId == itemId && each.WithdrawnAt == null)
            .ToListAsync(cancel);
        foreach (var publication in status)
            publication.TryWithdraw(reason, note, record.Person, now, out _);
        var item = await db.Set<Item>().SingleAsync(each => each.Id == itemId, cancel);
        if (kinds.Find(item.Kind) is { } kind)
            await kind.OnWithdrawnAsync(item.SubjectId, cancel);
        await newest.FollowAsync(itemId, cancel);
        record.Note(PublishingEvents.Withdrawn, itemId, new { Note = note }, reason);
        await record.AnnounceAsync(cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Undoes a scheduled publication. The version stays cleared and can be published again.</summary>
    public async Task<(bool Done, string? Refusal)> TryUndoScheduleAsync(Guid versionId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ahead = await db.Set<Publication>()
            .Where(each => each.VersionId == versionId && each.WithdrawnAt == null && each.From > now)
            .ToListAsync(cancel);
        if (ahead.Count == 0)
            return (false, "It is public already, so it can only be withdrawn.");
        foreach (var publication in ahead)
            publication.TryWithdraw("Undone before it was public.", null, record.Person, now, out _);
        var item = await db.Set<Item>().SingleAsync(each => each.Id == ahead[0].ItemId, cancel);
        var others = await db.Set<Publication>()
            .AnyAsync(each => each.ItemId == item.Id && each.WithdrawnAt == null && each.VersionId != versionId, cancel);
        if (!others && kinds.Find(item.Kind) is { } kind)
            await kind.OnWithdrawnAsync(item.SubjectId, cancel);
        await newest.FollowAsync(item.Id, cancel);
        record.Note(PublishingEvents.ScheduleUndone, versionId);
        await record.AnnounceAsync(cancel);
        await db.SaveChangesAsync(cancel);
        return (true, null);
    }

    /// <summary>The status of the newest version; null when nothing was ever written.</summary>
    public async Task<VersionStatus?> StatusAsync(string kind, Guid subjectId, CancellationToken cancel) =>
        await HistoryAsync(kind, subjectId, cancel) is [var newest, ..] ? newest : null;

    /// <summary>The newest version of each subject of a kind, for lists that sort or filter by its state in SQL.</summary>
    public IQueryable<NewestVersion> Newest(string kind)
    {
        var now = clock.GetUtcNow();
        return db.Set<Item>()
            .Where(each => each.Kind == kind && each.NewestId != null)
            .Select(each => new NewestVersion
            {
                SubjectId = each.SubjectId,
                State =
                    each.State != VersionState.Published ? each.State!.Value
                    : each.SupersededFrom <= now ? VersionState.Superseded
                    : each.PublishedFrom > now ? VersionState.Cleared
                    : VersionState.Published,
                PublishedFrom = each.PublishedFrom,
            });
    }

    /// <summary>The subjects of a kind whose newest version is cleared, and neither public nor to be at a time that is set.</summary>
    public IQueryable<Guid> Cleared(string kind) =>
        db.Set<Item>().Where(each => each.Kind == kind && each.State == VersionState.Cleared).Select(each => each.SubjectId);

    /// <summary>All versions, the newest first.</summary>
    public Task<IReadOnlyList<VersionStatus>> HistoryAsync(string kind, Guid subjectId, CancellationToken cancel) =>
        statuses.OfAsync(kind, subjectId, cancel);

    private async Task<Item> ItemForAsync(NewVersion version, CancellationToken cancel)
    {
        var item = await db.Set<Item>()
            .SingleOrDefaultAsync(each => each.Kind == version.Kind && each.SubjectId == version.SubjectId, cancel);
        if (item is null)
            db.Add(item = new Item(Guid.CreateVersion7(), version.Kind, version.SubjectId, version.Slug));
        else if (
            !string.Equals(item.Slug, version.Slug, StringComparison.Ordinal)
            && !await db.Set<Publication>().AnyAsync(each => each.ItemId == item.Id, cancel)
        )
            item.MoveTo(version.Slug);
        return item;
    }

    /// <summary>Updates by statement: the hash is part of a key, and EF does not let a tracked entity change its key.</summary>
    private async Task<Guid> RewriteAsync(Item item, ItemVersion draft, ItemVersion fresh, CancellationToken cancel)
    {
        db.Entry(draft).State = EntityState.Detached;
        item.Rewritten(fresh);
        await db.SaveChangesAsync(cancel);
        await db.Set<ItemVersion>()
            .Where(each => each.Id == draft.Id && each.SentAt == null)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(each => each.Title, fresh.Title)
                        .SetProperty(each => each.Summary, fresh.Summary)
                        .SetProperty(each => each.Body, fresh.Body)
                        .SetProperty(each => each.ContentHash, fresh.ContentHash)
                        .SetProperty(each => each.MadeAt, fresh.MadeAt),
                cancel
            );
        return draft.Id;
    }

    private Task<bool> IsClearedAsync(Guid versionId, CancellationToken cancel) =>
        db.Set<Clearance>().AnyAsync(each => each.VersionId == versionId, cancel);
}

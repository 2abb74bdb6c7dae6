using Heed.Platform.Data;
using Heed.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace Heed.Publishing.Doors;

/// <summary>Clears versions that were sent, or returns them to their authors.</summary>
public sealed class ItemClearance(HeedDb db, TimeProvider clock, PublishingAudit record, NewestVersions newest)
{
    /// <summary>Clears the present content of the version.</summary>
    /// <returns>Whether it was done, and if not, why.</returns>
    public async Task<(bool Done, string? Refusal)> TryClearAsync(Guid versionId, NewClearance given, CancellationToken cancel)
    {
        var version = await db.Set<ItemVersion>().SingleAsync(each => each.Id == versionId, cancel);
        if (await db.Set<Clearance>().AnyAsync(each => each.VersionId == versionId, cancel))
            return (false, "This version has been cleared already.");
        var clearance = Clearance.TryGive(version, given, clock.GetUtcNow(), out var refusal);
        if (clearance is null)
            return (false, refusal);
        db.Add(clearance);
        await newest.FollowAsync(version.ItemId, cancel);
        record.Note(PublishingEvents.Cleared, versionId, new { clearance.ContentHash, given.Screening.Outcome });
        await db.SaveChangesAsync(cancel);
        return (true, null);
    }

    /// <summary>Returns a waiting version to its author.</summary>
    public async Task<(bool Done, string? Refusal)> TryReturnAsync(Guid versionId, string? because, CancellationToken cancel)
    {
        var version = await db.Set<ItemVersion>().SingleAsync(each => each.Id == versionId, cancel);
        if (await db.Set<Clearance>().AnyAsync(each => each.VersionId == versionId, cancel))
            return (false, "This version has been cleared already.");
        if (!version.TryReturn(because, record.Person, clock.GetUtcNow(), out var refusal))
            return (false, refusal);
        await newest.FollowAsync(version.ItemId, cancel);
        record.Note(PublishingEvents.Returned, versionId, reason: because);
        await db.SaveChangesAsync(cancel);
        return (true, null);
    }
}

using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Publishing.Reading;

/// <summary>Lets an item follow its newest version, from what the context holds and what it is about to save.</summary>
public sealed class NewestVersions(HeedDb db)
{
    /// <summary>Brings the item up to date in the context; the caller saves.</summary>
    public async Task FollowAsync(Guid itemId, CancellationToken cancel)
    {
        await db.Set<ItemVersion>()
            .Where(each => each.ItemId == itemId)
            .OrderByDescending(each => each.Number)
            .Take(1)
            .LoadAsync(cancel);
        await db.Set<Publication>().Where(each => each.ItemId == itemId).LoadAsync(cancel);
        var newest = db.Set<ItemVersion>().Local.Where(each => each.ItemId == itemId).MaxBy(each => each.Number)!;
        var isCleared =
            db.Set<Clearance>().Local.Any(each => each.VersionId == newest.Id)
            || await db.Set<Clearance>().AnyAsync(each => each.VersionId == newest.Id, cancel);
        var item = await db.Set<Item>().FindAsync([itemId], cancel);
        item!.Follow(newest, isCleared, db.Set<Publication>().Local.Where(each => each.ItemId == itemId));
    }
}

using Heed.Platform.Data;
using Heed.Publishing.Doors;
using Heed.Publishing.Reading;
using Heed.Staff.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Publishing.Desk;

/// <summary>A line of the desk's list: an item and where its newest version stands.</summary>
/// <param name="OnSite">Its address while some version of it is public.</param>
public sealed record ItemLine(
    VersionStatus Newest,
    string Kind,
    string KindName,
    VersionStateWords State,
    string Author,
    string? OnSite
);

public sealed class ItemList(HeedDb db, VersionStatusQuery statuses, PublishedKinds kinds, StaffNames names)
{
    public async Task<IReadOnlyList<ItemLine>> ReadAsync(CancellationToken cancel)
    {
        var items = await db.Set<Item>().AsNoTracking().ToDictionaryAsync(item => item.Id, cancel);
        var all = await statuses.OfItemsAsync(items.Keys, cancel);
        var people = await names.OfAsync(all.Select(version => version.AuthorId), cancel);
        var isPublic = all.Where(version => version.State == VersionState.Published)
            .Select(version => version.ItemId)
            .ToHashSet();
        return
        [
            .. all.DistinctBy(version => version.ItemId)
                .Select(version =>
                {
                    var item = items[version.ItemId];
                    var kind = kinds.Find(item.Kind);
                    return new ItemLine(
                        version,
                        item.Kind,
                        kind?.Name ?? item.Kind,
                        VersionStateWords.Of(version.State, version.PublishedFrom),
                        people.GetValueOrDefault(version.AuthorId, "Somebody who has left"),
                        isPublic.Contains(item.Id) ? kind?.AddressOf(item.Slug) : null
                    );
                }),
        ];
    }
}

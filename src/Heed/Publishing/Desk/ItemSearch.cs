using Heed.Platform.Data;
using Heed.Platform.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Publishing.Desk;

internal sealed class ItemSearch(HeedDb db, PublishedKinds kinds) : IDeskSearch
{
    public string Folder => PublishingLinks.Desk.Folder;

    public string Name => "Publishing";

    public int Order => 20;

    public async Task<IReadOnlyList<DeskHit>> FindAsync(IReadOnlyList<string> words, int most, CancellationToken cancel)
    {
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // In a query: both engines have a lower(), and no other of these.
        var found = words.Aggregate(
            db.Set<Item>().AsNoTracking().Where(item => item.NewestId != null),
            (items, word) => items.Where(item => item.Title!.ToLower().Contains(word))
        );
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        var rows = await found
            .OrderByDescending(item => item.WrittenAt)
            .Take(most)
            .Select(item => new
            {
                item.NewestId,
                item.Title,
                item.Kind,
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new DeskHit(
                row.Title!,
                PublishingLinks.Desk.Version(row.NewestId!.Value),
                kinds.Find(row.Kind)?.Name
            )),
        ];
    }
}

using Heed.Evidence.Doors;
using Heed.Evidence.Reading;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Evidence.Desk;

internal sealed class ViewSearch(HeedDb db) : IDeskSearch
{
    private const int Excerpt = 140;

    public string Folder => EvidenceLinks.Desk.Folder;

    public string Name => "What people said";

    public int Order => 50;

    public async Task<IReadOnlyList<DeskHit>> FindAsync(IReadOnlyList<string> words, int most, CancellationToken cancel)
    {
        if (SearchText.Sought(string.Join(' ', words)).Count == 0)
            return [];
        var asked = ViewQuery.For(db, new ViewFilter(null, null, string.Join(' ', words), null, null, 1));
        var views = await ViewQuery
            .Ordered(asked, ViewOrder.Newest)
            .Take(most)
            .Select(view => new
            {
                view.Id,
                view.Shown,
                view.HeardOn,
            })
            .ToListAsync(cancel);
        return
        [
            .. views.Select(view => new DeskHit(
                view.Shown.Length > Excerpt ? $"{view.Shown[..Excerpt].TrimEnd()}…" : view.Shown,
                EvidenceLinks.Desk.View(view.Id),
                LondonTime.Day(view.HeardOn)
            )),
        ];
    }

    public string AllOf(string typed) => $"{EvidenceLinks.Desk.Index()}?words={Uri.EscapeDataString(typed)}";
}

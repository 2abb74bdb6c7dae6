using Heed.Evidence.Doors;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Record;

/// <summary>Names the findings that rest on a view or quote it, for the Evidence room.</summary>
public sealed class FindingViewUse(HeedDb db) : IViewUse
{
    public async Task<IReadOnlyList<ViewUse>> OfAsync(Guid viewId, CancellationToken cancel)
    {
        var rows = await (
            from link in db.Set<FindingView>()
            join finding in db.Set<Finding>() on link.FindingId equals finding.Id
            where link.ViewId == viewId && finding.DeletedAt == null
            orderby link.LinkedAt, finding.Id
            select new
            {
                finding.Id,
                finding.Title,
                link.Quoted,
                link.LinkedAt,
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new ViewUse(
                $"{(row.Quoted ? "Quoted in the finding" : "The finding")} “{row.Title}”{(row.Quoted ? "" : " rests on it")}",
                DecisionsLinks.Desk.Findings.Show(row.Id),
                row.LinkedAt
            )),
        ];
    }
}

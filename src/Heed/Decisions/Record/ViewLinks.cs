using Heed.Platform.Audit;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Record;

public enum ViewPart
{
    None,

    RestsOn,

    Quotes,
}

/// <summary>Links views to findings.</summary>
public sealed class ViewLinks(HeedDb db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Changes how the finding uses the given views.</summary>
    /// <returns>How many were changed.</returns>
    public async Task<int> SetAsync(Guid findingId, IReadOnlyDictionary<Guid, ViewPart> parts, CancellationToken cancel)
    {
        var ids = parts.Keys.ToList();
        var links = await db.Set<FindingView>()
            .Where(link => link.FindingId == findingId && ids.Contains(link.ViewId))
            .ToDictionaryAsync(link => link.ViewId, cancel);
        var changed = 0;
        foreach (var (view, part) in parts)
            if (Set(findingId, view, links.GetValueOrDefault(view), part))
                changed++;
        if (changed > 0)
            audit.Record(
                DecisionsEvents.ViewsChosen,
                findingId,
                after: parts.ToDictionary(each => each.Key, each => each.Value.ToString())
            );
        return changed;
    }

    public static ViewPart PartOf(FindingView? link) =>
        link is null ? ViewPart.None
        : link.Quoted ? ViewPart.Quotes
        : ViewPart.RestsOn;

    private bool Set(Guid finding, Guid view, FindingView? link, ViewPart part)
    {
        if (PartOf(link) == part)
            return false;
        if (part is ViewPart.None)
            db.Remove(link!);
        else if (link is not null)
            link.Quoted = part is ViewPart.Quotes;
        else
            db.Add(
                new FindingView
                {
                    FindingId = finding,
                    ViewId = view,
                    Quoted = part is ViewPart.Quotes,
                    LinkedAt = clock.GetUtcNow(),
                }
            );
        return true;
    }
}

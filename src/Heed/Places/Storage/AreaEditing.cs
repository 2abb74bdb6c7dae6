using System.Security.Cryptography;
using System.Text;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Web;

namespace Heed.Places.Storage;

/// <summary>The only way to change an area: audits the change and invalidates cached pages.</summary>
internal sealed class AreaEditing(HeedDb db, AuditTrail audit, SiteChange site, PlacesInMemory memory)
{
    /// <summary>Sets from when to when an area exists. Returns the refusal, or null when it was done.</summary>
    public async Task<string?> SetDaysAsync(
        AreaRecord area,
        DateOnly from,
        DateOnly? to,
        int seenVersion,
        CancellationToken cancel
    )
    {
        var before = new { area.ValidFrom, area.ValidTo };
        if (!area.TrySetDays(from, to, seenVersion, out var refusal))
            return refusal;
        audit.Record(PlacesEvents.DaysChanged, IdOf(area.Code), before, new { area.ValidFrom, area.ValidTo });
        await site.AnnounceAsync(cancel);
        await db.SaveChangesAsync(cancel);
        memory.LookNow();
        return null;
    }

    /// <summary>The audit trail needs a GUID. An area's is derived from its code, so that it is the same in every database.</summary>
    internal static Guid IdOf(string code) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"area {code}")).AsSpan(0, 16));
}

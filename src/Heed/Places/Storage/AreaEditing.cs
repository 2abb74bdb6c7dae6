using System.Security.Cryptography;
using System.Text;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Web;

namespace Heed.Places.Storage;

/// <summary>The one way to change an area: written down, and seen by the public at once.</summary>
internal sealed class AreaEditing(HeedDb db, AuditTrail audit, SiteChange site, PlacesInMemory memory)
{
    /// <summary>Says from when to when an area stands; returns why it cannot be, or null when it was done.</summary>
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
        audit.Record("days of an area changed", "area", IdOf(area.Code), before, new { area.ValidFrom, area.ValidTo });
        await site.AnnounceAsync(cancel);
        await db.SaveChangesAsync(cancel);
        memory.LookNow();
        return null;
    }

    /// <summary>The history knows things by a GUID; an area's is made of its code, so that it is the same everywhere.</summary>
    internal static Guid IdOf(string code) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"area {code}")).AsSpan(0, 16));
}

using System.Security.Cryptography;
using System.Text;
using Heed.Platform.Audit;
using Heed.Platform.Forms;
using Heed.Platform.Web;

namespace Heed.Places.Storage;

/// <summary>What a page needs that changes an area.</summary>
internal sealed class AreaEditing(EditServices services, AuditTrail audit, SiteChange site, PlacesInMemory memory)
{
    public EditServices Services => services;

    /// <summary>Records a change of an area's days, which have an id only here.</summary>
    public void Tell(AuditEvent<AreaRecord> @event, AreaRecord area, object before) =>
        audit.Record(@event, IdOf(area.Code), before, new { area.ValidFrom, area.ValidTo });

    /// <summary>Pages follow at once.</summary>
    public async Task AnnounceAsync(CancellationToken cancel)
    {
        await site.AnnounceAsync(cancel);
        memory.LookNow();
    }

    /// <summary>The audit trail needs a GUID. An area's is derived from its code, so that it is the same in every database.</summary>
    private static Guid IdOf(string code) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"area {code}")).AsSpan(0, 16));
}

using Heed.Office.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Office.Profile;

/// <summary>The only way to change the profile: checks it, audits it, and invalidates cached pages.</summary>
internal sealed class ProfileEditing(HeedDb db, AuditTrail audit, SiteChange site, CurrentProfile current, TimeProvider clock)
{
    /// <summary>The stored profile; null in a database without an office.</summary>
    public Task<ProfileRecord?> FindAsync(CancellationToken cancel) => db.Set<ProfileRecord>().SingleOrDefaultAsync(cancel);

    /// <summary>Changes the profile; returns why it cannot be, or null when it was.</summary>
    /// <param name="record">The stored profile, from <see cref="FindAsync"/>.</param>
    /// <param name="seenVersion">The version the person had before them.</param>
    /// <param name="changed">What it shall be.</param>
    /// <param name="event">How the audit trail calls it.</param>
    /// <param name="part">The part that changes, for the history.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<string?> ChangeAsync(
        ProfileRecord record,
        int seenVersion,
        OfficeProfile changed,
        AuditEvent<ProfileRecord> @event,
        Func<OfficeProfile, object?> part,
        CancellationToken cancel
    )
    {
        var before = record.Read();
        if (ProfileRules.FaultsIn(changed).FirstOrDefault() is { } fault)
            return fault;
        if (!record.TryChange(changed, seenVersion, clock.GetUtcNow(), out var refusal))
            return refusal;
        audit.Record(@event, record.Id, part(before), part(changed));
        await site.AnnounceAsync(cancel);
        await db.SaveChangesAsync(cancel);
        current.LookNow();
        return null;
    }
}

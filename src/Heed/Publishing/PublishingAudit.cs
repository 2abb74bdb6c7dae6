using Heed.Office.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Time;
using Heed.Platform.Web;
using Heed.Publishing.Doors;

namespace Heed.Publishing;

/// <summary>What every act of publishing needs: who acts, whether the period is restricted, the audit entry, and the invalidation of cached pages.</summary>
public sealed class PublishingAudit(AuditTrail audit, SiteChange site, IOfficeProfile office, IHttpContextAccessor http)
{
    /// <summary>Who is signed in; null for the program itself.</summary>
    public Guid? Person => http.HttpContext?.User.PersonId();

    public void Note<TSubject>(AuditEvent<TSubject> @event, Guid subject, object? after = null, string? reason = null) =>
        audit.Record(@event, subject, after: after, reason: reason);

    public Task AnnounceAsync(CancellationToken cancel) => site.AnnounceAsync(cancel);

    /// <summary>The restricted period that an instant falls into, or null.</summary>
    public RestrictedPeriod? PeriodAt(DateTimeOffset instant) => office.Current.RestrictedPeriodAt(LondonTime.DateAt(instant));

    /// <summary>Why nothing may become public at that instant: the period is restricted, and neither clearance nor publisher gave a reason to override it.</summary>
    public string? PeriodRefusal(DateTimeOffset from, Clearance clearance, PeriodOverride? given)
    {
        if (PeriodAt(from) is not { } period || string.Equals(clearance.OverriddenPeriod, period.Code, StringComparison.Ordinal))
            return null;
        return
            string.Equals(given?.PeriodCode, period.Code, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(given?.Reason)
            ? null
            : $"{LondonTime.Day(from)} lies in a restricted period ({period.Name}). Choose another day, or give a reason to override it in your name.";
    }
}

using Heed.Platform.Audit;
using Heed.Platform.Web;

namespace Heed.Consultations.Launching;

/// <summary>Writes the audit entry of an act on a consultation and, where the public sees the change, invalidates cached pages.</summary>
public sealed class ConsultationAudit(AuditTrail audit, SiteChange site, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public void Did(
        AuditEvent<Consultation> @event,
        Guid consultation,
        object? before = null,
        object? after = null,
        string? reason = null
    ) => audit.Record(@event, consultation, before, after, reason);

    /// <summary>Records an act that changes what the public sees.</summary>
    public async Task DidInPublicAsync(AuditEvent<Consultation> @event, Guid consultation, CancellationToken cancel)
    {
        Did(@event, consultation);
        await site.AnnounceAsync(cancel);
    }
}

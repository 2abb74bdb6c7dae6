using Heed.Platform.Audit;
using Heed.Platform.Web;

namespace Heed.Consultations.Launching;

/// <summary>Writes the audit entry of an act on a consultation and, where the public sees the change, invalidates cached pages.</summary>
public sealed class ConsultationAudit(AuditTrail audit, SiteChange site, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public void Did(string act, Guid consultation, object? before = null, object? after = null, string? reason = null) =>
        audit.Record(act, ConsultationContent.Kind, consultation, before, after, reason);

    /// <summary>Records an act that changes what the public sees.</summary>
    public async Task DidInPublicAsync(string act, Guid consultation, string? reason, CancellationToken cancel)
    {
        Did(act, consultation, reason: reason);
        await site.AnnounceAsync(cancel);
    }
}

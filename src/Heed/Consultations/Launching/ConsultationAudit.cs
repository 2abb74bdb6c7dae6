using Heed.Platform.Audit;
using Heed.Platform.Web;

namespace Heed.Consultations.Launching;

/// <summary>What every act on a consultation leaves behind: an audit entry and, where the public sees it, word to cached pages.</summary>
public sealed class ConsultationAudit(AuditTrail audit, SiteChange site, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public void Did(string act, Guid consultation, object? before = null, object? after = null, string? reason = null) =>
        audit.Record(act, ConsultationContent.Kind, consultation, before, after, reason);

    /// <summary>The same, for an act that changes what the public sees.</summary>
    public async Task DidInPublicAsync(string act, Guid consultation, string? reason, CancellationToken cancel)
    {
        Did(act, consultation, reason: reason);
        await site.AnnounceAsync(cancel);
    }
}

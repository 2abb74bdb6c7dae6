using Heed.Platform.Audit;
using Heed.Platform.Web;

namespace Heed.Publishing;

/// <summary>What every act of publishing leaves behind: an audit entry, and word to the cached pages.</summary>
public sealed class PublicRecord(AuditTrail audit, SiteChange site, IHttpContextAccessor http)
{
    /// <summary>Who is signed in; null for the program itself.</summary>
    public Guid? Person => http.HttpContext?.User.PersonId();

    public void Note(string act, Guid subject, object? after = null, string? reason = null) =>
        audit.Record(act, "publishing", subject, after: after, reason: reason);

    public Task AnnounceAsync(CancellationToken cancel) => site.AnnounceAsync(cancel);
}

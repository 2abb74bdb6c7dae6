using Heed.Platform.Data;

namespace Heed.Platform.Web;

/// <summary>Invalidates cached pages, in the transaction that changes what the public sees.</summary>
public sealed class SiteChange(HeedDb db, SiteCache cache)
{
    /// <summary>Call before saving. Other nodes see it within <see cref="SiteCache.LookEvery"/>, this one at its next request.</summary>
    public async Task AnnounceAsync(CancellationToken cancel)
    {
        await SiteCache.TouchAsync(db, cancel);
        cache.LookNow();
    }
}

using Heed.Office.Doors;
using Heed.Platform.Data;
using Heed.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Office.Profile;

/// <summary>
/// Keeps the profile in memory and looks at its version again at most once a second, and at once when the public site was
/// seen to change, so that a page made after that is never made from an old profile.
/// </summary>
internal sealed class CurrentProfile(IDbContextFactory<HeedDb> contexts, SiteCache site, TimeProvider clock) : IOfficeProfile
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private volatile CachedProfile? seen;

    public OfficeProfile Current
    {
        get
        {
            var last = seen;
            if (last is not null && last.Site == site.Revision && clock.GetElapsedTime(last.At) < LookEvery)
                return last.Profile;
            return (seen = Look(last)).Profile;
        }
    }

    /// <summary>Discards the profile in memory after a change on this node.</summary>
    public void LookNow() => seen = null;

    private CachedProfile Look(CachedProfile? last)
    {
        var (revision, at) = (site.Revision, clock.GetTimestamp());
        using var db = contexts.CreateDbContext();
        var version = db.Set<ProfileRecord>().Select(record => (int?)record.Version).SingleOrDefault();
        if (version is null)
            // Not kept: the office may be loaded at any moment.
            return new CachedProfile(OfficeProfile.NotLoaded, 0, revision, long.MinValue / 2);
        if (last?.Version == version)
            return last with { Site = revision, At = at };
        var record = db.Set<ProfileRecord>().AsNoTracking().Single();
        return new CachedProfile(record.Read(), record.Version, revision, at);
    }

    private sealed record CachedProfile(OfficeProfile Profile, int Version, string Site, long At);
}

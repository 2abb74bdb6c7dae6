using Heed.Office.Doors;
using Heed.Places.Doors;
using Heed.Platform.Data;
using Heed.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Places.Storage;

/// <summary>Keeps the places in memory. Reads them again when the public site changes (any change of a place announces one) or after some seconds.</summary>
internal sealed class PlacesInMemory(
    IDbContextFactory<HeedDb> contexts,
    IOfficeProfile office,
    SiteCache site,
    TimeProvider clock
) : IPlaces
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private volatile CachedPlaces? seen;

    public ValueTask<PlacesSnapshot> ReadAsync(CancellationToken cancel) =>
        seen is { } last && last.Site == site.Revision && clock.GetElapsedTime(last.At) < Longest
            ? new(last.Places)
            : new(LookAsync(cancel));

    /// <summary>Discards the places in memory after a change on this node.</summary>
    public void LookNow() => seen = null;

    private async Task<PlacesSnapshot> LookAsync(CancellationToken cancel)
    {
        var (revision, at) = (site.Revision, clock.GetTimestamp());
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var areas = await db.Set<AreaRecord>().AsNoTracking().ToListAsync(cancel);
        var margins = await db.Set<MarginRecord>().AsNoTracking().OrderBy(margin => margin.Place).ToListAsync(cancel);
        var groupings = await db.Set<GroupingRecord>().AsNoTracking().OrderBy(grouping => grouping.Place).ToListAsync(cancel);
        var whole = office.Current.PoliceArea;
        var places = new PlacesSnapshot(
            whole.Code,
            whole.Name,
            [.. areas.Select(area => area.Read()).OrderBy(area => area.Name, StringComparer.Ordinal)],
            [.. margins.Select(margin => margin.Read())],
            [.. groupings.Select(grouping => grouping.Read())]
        );
        if (areas.Count > 0)
            seen = new CachedPlaces(places, revision, at);
        return places;
    }

    private sealed record CachedPlaces(PlacesSnapshot Places, string Site, long At);
}

using System.Globalization;
using Heed.Office.Doors;
using Heed.Places.Doors;
using Heed.Places.Figures;
using Heed.Platform.Charts;
using Heed.Platform.Time;
using Heed.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Heed.Places.Site;

/// <summary>The areas that exist today, as links and as a map of squares.</summary>
[OutputCache(PolicyName = SiteCache.Policy)]
internal sealed class IndexModel(IPlaces places, IOfficeProfile office, TimeProvider clock) : PageModel
{
    private PlacesSnapshot now = null!;

    public string AreaName { get; } = office.Current.Names.Area;

    public IReadOnlyList<Area> Areas { get; private set; } = [];

    public (Margin Margin, IReadOnlyDictionary<string, int> People)? Population { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        now = await places.ReadAsync(cancel);
        var today = clock.Today();
        Areas = now.ExistingOn(today);
        Population = Populations.ByArea(now);
        // The list changes by itself on the day an area begins, and on the day after its last.
        foreach (var day in now.Areas.SelectMany(area => new[] { area.ValidFrom, area.ValidTo?.AddDays(1) }).OfType<DateOnly>())
            if (day > today)
                SiteCache.ChangesAt(HttpContext, LondonTime.At(day, TimeOnly.MinValue));
    }

    public IReadOnlyList<Tile> Tiles(IReadOnlyDictionary<string, int> people, CultureInfo culture) =>
        [
            .. Areas.Select(area => new Tile(
                area.Column,
                area.Row,
                area.ShortName,
                area.Name,
                people.TryGetValue(area.Code, out var count) ? count : null,
                people.TryGetValue(area.Code, out count) ? count.ToString("N0", culture) : "–"
            )),
        ];
}

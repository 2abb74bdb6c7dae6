using Heed.Office.Doors;
using Heed.Places.Doors;
using Heed.Platform.Time;
using Heed.Platform.Web;
using Heed.Publishing.Doors;
using Heed.Publishing.Listing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Heed.Publishing.Site;

/// <summary>The home page: what is open now, what people told us, what changed because of you, what we are here for, find your area.</summary>
[OutputCache(PolicyName = SiteCache.Policy)]
public sealed class HomeModel(PublicPages pages, IOfficeProfile office, IPlaces places, TimeProvider clock) : PageModel
{
    private const int MostChanges = 4;

    public OfficeProfile Office => office.Current;

    public IReadOnlyList<ListedPage> OpenNow { get; private set; } = [];

    public string ListOfOpen => pages.ListOf(ListedSection.OpenNow);

    public IReadOnlyList<ListedPage> Changed { get; private set; } = [];

    public IReadOnlyList<ListedPage> Results { get; private set; } = [];

    public ListedPage? About { get; private set; }

    public IReadOnlyList<Area> Areas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await pages.ListAsync(cancel);
        OpenNow =
        [
            .. all.Where(page => page.Section == ListedSection.OpenNow).OrderBy(page => page.Until ?? DateTimeOffset.MaxValue),
        ];
        Changed = [.. all.Where(page => page.Section == ListedSection.Changed).Take(MostChanges)];
        Results = [.. all.Where(page => page.Section == ListedSection.Results).Take(MostChanges)];
        About = all.FirstOrDefault(page => page.Section == ListedSection.About);
        Areas = (await places.ReadAsync(cancel)).ExistingOn(clock.Today());
        SiteCache.ChangesAt(HttpContext, LondonTime.At(clock.Today().AddDays(1), TimeOnly.MinValue));
        if (await pages.NextChangeAsync(cancel) is { } next)
            SiteCache.ChangesAt(HttpContext, next);
    }
}

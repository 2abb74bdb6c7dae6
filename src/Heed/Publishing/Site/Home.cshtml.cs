using Heed.Office.Doors;
using Heed.Places.Doors;
using Heed.Platform.Charts;
using Heed.Platform.Time;
using Heed.Platform.Web;
using Heed.Publishing.Doors;
using Heed.Publishing.Listing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Heed.Publishing.Site;

/// <summary>The home page: what is open now, what people told us, what changed because of you, what we are here for, find your area.</summary>
[OutputCache(PolicyName = SiteCache.Policy)]
public sealed class HomeModel(
    PublicPages pages,
    IEnumerable<IHomeFigures> figures,
    IOfficeProfile office,
    IPlaces places,
    TimeProvider clock
) : PageModel
{
    private const int MostChanges = 3;

    /// <summary>Answers come in all day; the figures are this old at most.</summary>
    private static readonly TimeSpan FiguresAreGood = TimeSpan.FromMinutes(1);

    public OfficeProfile Office => office.Current;

    /// <summary>The one thing to do now: what closes first of all that is open.</summary>
    public ListedPage? First { get; private set; }

    /// <summary>What else is open.</summary>
    public IReadOnlyList<ListedPage> AlsoOpen { get; private set; } = [];

    public IReadOnlyList<HomeFigure> Figures { get; private set; } = [];

    public string ListOfOpen => pages.ListOf(ListedSection.OpenNow);

    public IReadOnlyList<ListedPage> Changed { get; private set; } = [];

    public IReadOnlyList<ListedPage> Results { get; private set; } = [];

    public ListedPage? About { get; private set; }

    public IReadOnlyList<Area> Areas { get; private set; } = [];

    public AreaMap Map =>
        new([
            .. Areas.Select(area => new MappedArea(
                area.Name,
                area.ShortName,
                PlacesLinks.Site.Show(area.Slug),
                area.Column,
                area.Row
            )),
        ]);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await pages.ListAsync(cancel);
        var open = all.Where(page => page.Section == ListedSection.OpenNow)
            .OrderBy(page => page.Until ?? DateTimeOffset.MaxValue)
            .ToList();
        (First, AlsoOpen) = (open.FirstOrDefault(), [.. open.Skip(1)]);
        Changed = [.. all.Where(page => page.Section == ListedSection.Changed).Take(MostChanges)];
        Results = [.. all.Where(page => page.Section == ListedSection.Results).Take(MostChanges)];
        About = all.FirstOrDefault(page => page.Section == ListedSection.About);
        Areas = (await places.ReadAsync(cancel)).ExistingOn(clock.Today());
        Figures = await ReadFiguresAsync(cancel);
        if (First is not null || Figures.Count > 0)
            SiteCache.ChangesAt(HttpContext, clock.GetUtcNow() + FiguresAreGood);
        SiteCache.ChangesAt(HttpContext, LondonTime.At(clock.Today().AddDays(1), TimeOnly.MinValue));
        if (await pages.NextChangeAsync(cancel) is { } next)
            SiteCache.ChangesAt(HttpContext, next);
    }

    private async Task<IReadOnlyList<HomeFigure>> ReadFiguresAsync(CancellationToken cancel)
    {
        var all = new List<HomeFigure>();
        foreach (var room in figures)
            all.AddRange(await room.ReadAsync(cancel));
        return [.. all.OrderBy(figure => figure.Order)];
    }
}

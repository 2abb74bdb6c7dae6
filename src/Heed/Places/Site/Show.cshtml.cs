using Heed.Places.Doors;
using Heed.Places.Figures;
using Heed.Platform.Data;
using Heed.Platform.Web;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Heed.Places.Site;

/// <summary>One area and who lives there, beside the police area as a whole.</summary>
[OutputCache(PolicyName = SiteCache.Policy)]
internal sealed class ShowModel(IPlaces places, HeedDb db) : PageModel
{
    private PlacesSnapshot now = null!;

    public Area Area { get; private set; } = null!;

    public int? People { get; private set; }

    public IReadOnlyList<string> Groups { get; private set; } = [];

    public IReadOnlyList<FormerName> NamesBefore { get; private set; } = [];

    public IReadOnlyList<MarginDisplay> Margins { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        now = await places.ReadAsync(cancel);
        if (now.Areas.FirstOrDefault(area => string.Equals(area.Slug, slug, StringComparison.OrdinalIgnoreCase)) is not { } found)
            return NotFound();
        Area = found;
        Margins = MarginDisplay.Of(now, found.Code);
        if (Populations.ByArea(now) is var (_, people) && people.TryGetValue(found.Code, out var count))
            People = count;
        Groups =
        [
            .. now
                .Groupings.Select(grouping => grouping.Groups.First(group => group.Areas.Contains(found.Code)).Name)
                .Where(name => name != found.Name)
                .Distinct(),
        ];
        NamesBefore = (
            await db.Set<AreaRecord>().AsNoTracking().SingleAsync(area => area.Code == found.Code, cancel)
        ).NamesBefore();
        return Page();
    }

    /// <summary>"Under 16 (19.3% across Kent)".</summary>
    public string Labelled(MarginRow row, Phrasebook words) =>
        row.WholeShare is { } whole
            ? words[
                "area.figure",
                ("group", row.Label),
                ("whole", whole.ToString("P1", words.Culture)),
                ("area", now.PoliceAreaName)
            ]
            : row.Label;
}

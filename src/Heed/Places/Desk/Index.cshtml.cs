using Heed.Places.Doors;
using Heed.Places.Figures;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Places.Desk;

/// <summary>The areas with their days and groups, and what figures are held.</summary>
internal sealed class IndexModel(IPlaces places) : PageModel
{
    private IReadOnlyDictionary<string, int>? people;

    public PlacesSnapshot Places { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Places = await places.ReadAsync(cancel);
        people = Populations.ByArea(Places)?.People;
    }

    public int? PeopleIn(Area area) => people is not null && people.TryGetValue(area.Code, out var count) ? count : null;
}

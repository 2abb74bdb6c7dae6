using Heed.Places.Doors;
using Heed.Platform.Doors;

namespace Heed.Places.Desk;

internal sealed class PlaceSearch(IPlaces places) : IDeskSearch
{
    public string Folder => PlacesLinks.Desk.Folder;

    public string Name => "Places";

    public int Order => 40;

    public async Task<IReadOnlyList<DeskHit>> FindAsync(IReadOnlyList<string> words, int most, CancellationToken cancel) =>
        [
            .. (await places.ReadAsync(cancel))
                .Areas.Where(area => words.All(word => area.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
                .Take(most)
                .Select(area => new DeskHit(area.Name, PlacesLinks.Desk.Show(area.Slug), area.Code)),
        ];
}

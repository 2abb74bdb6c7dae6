using System.Text.Json;
using Heed.Office.Doors;
using Heed.Platform.Data;

namespace Heed.Places.Storage;

/// <summary>Stores the areas, groupings and population of an office file.</summary>
internal sealed class AreaImport(HeedDb db) : IOfficeShare
{
    public async Task TakeAsync(JsonElement file, CancellationToken cancel)
    {
        var places = PlacesFile.Read(file);
        db.AddRange(places.Areas.Select(area => area.ToRecord()));
        db.AddRange(
            places.Margins.Select(
                (margin, place) =>
                    new MarginRecord(margin.Code, place, JsonSerializer.Serialize(margin.ToMargin(), PlaceJson.Options))
            )
        );
        db.AddRange(
            places.Groupings.Select(
                (grouping, place) =>
                    new GroupingRecord(grouping.Code, place, JsonSerializer.Serialize(grouping, PlaceJson.Options))
            )
        );
        await db.SaveChangesAsync(cancel);
    }

    public IReadOnlyList<string> FaultsIn(JsonElement file)
    {
        try
        {
            return [.. PlacesFile.Read(file).Faults()];
        }
        catch (JsonException unreadable)
        {
            return [$"The value at {unreadable.Path} cannot be read."];
        }
    }
}

using Heed.Platform.Data;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Platform;

/// <summary>Migrations are written by hand: what they build must be what the mappings say.</summary>
public sealed class DriftTests : RoomTest
{
    [Fact]
    public async Task The_migrated_schema_is_the_schema_of_the_mappings()
    {
        var place = await TestDatabases.EmptyAsync(Engine);
        var options = new DbContextOptionsBuilder<HeedDb>();
        options.UseHeed(place);
        await using (var db = new HeedDb(options.Options))
            await db.Database.EnsureCreatedAsync();
        var mapped = await Catalogue.ReadAsync(place);
        var migrated = await Catalogue.ReadAsync(Place);
        await TestDatabases.DropAsync(place);

        Assert.True(mapped.Lines.Count > 50, "The catalogue was not read.");
        var missing = mapped.Lines.Except(migrated.Lines, StringComparer.Ordinal);
        var extra = migrated
            .Lines.Except(mapped.Lines, StringComparer.Ordinal)
            .Except(migrated.OfThisEngineAlone, StringComparer.Ordinal);
        var differences = missing
            .Select(line => "mapped, not migrated: " + line)
            .Concat(extra.Select(line => "migrated, not mapped: " + line))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}

using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Places.Schema;

[DbContext(typeof(HeedDb))]
[Migration("20261123_30_Places")]
internal sealed class PlacesSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "places_areas",
            table => new
            {
                Code = table.Column<string>(),
                Name = table.Column<string>(),
                ShortName = table.Column<string>(),
                Slug = table.Column<string>(),
                Kind = table.Column<string>(),
                ValidFrom = table.Column<DateOnly>(),
                ValidTo = table.Column<DateOnly>(nullable: true),
                TileColumn = table.Column<int>(),
                TileRow = table.Column<int>(),
                FormerNames = table.Column<string>(),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_places_areas", row => row.Code)
        );
        migrationBuilder.CreateIndex("IX_places_areas_Slug", "places_areas", "Slug", unique: true);
        Kept(migrationBuilder, "places_margins");
        Kept(migrationBuilder, "places_groupings");
    }

    private static void Kept(MigrationBuilder migrationBuilder, string table) =>
        migrationBuilder.CreateTable(
            table,
            columns => new
            {
                Code = columns.Column<string>(),
                Place = columns.Column<int>(),
                Content = columns.Column<string>(),
            },
            constraints: columns => columns.PrimaryKey($"PK_{table}", row => row.Code)
        );
}

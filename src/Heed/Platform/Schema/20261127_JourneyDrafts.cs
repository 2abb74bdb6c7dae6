using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Platform.Schema;

/// <summary>Public forms of several pages keep what was answered until it is sent.</summary>
[DbContext(typeof(HeedDb))]
[Migration("20261127_00_JourneyDrafts")]
internal sealed class JourneyDrafts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "platform_journeys",
            table => new
            {
                Key = table.Column<string>(),
                Journey = table.Column<string>(),
                Answers = table.Column<string>(),
                Version = table.Column<int>(),
                ExpiresAt = table.Column<DateTime>(),
                Reference = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_platform_journeys", row => row.Key)
        );
        migrationBuilder.CreateIndex("IX_platform_journeys_ExpiresAt", "platform_journeys", "ExpiresAt");
    }
}

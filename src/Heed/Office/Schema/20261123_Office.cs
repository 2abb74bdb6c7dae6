using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Office.Schema;

[DbContext(typeof(HeedDb))]
[Migration("20261123_10_Office")]
internal sealed class OfficeSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "office_profile",
            table => new
            {
                Id = table.Column<Guid>(),
                Code = table.Column<string>(),
                Version = table.Column<int>(),
                Content = table.Column<string>(),
                ChangedAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_office_profile", row => row.Id)
        );
}

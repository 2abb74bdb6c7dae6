using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Consultations.Schema;

/// <summary>Withdrawn sheets are found without reading the others, so that answers can be counted without reading them.</summary>
[DbContext(typeof(HeedDb))]
[Migration("20261127_81_WithdrawnSheets")]
internal sealed class WithdrawnSheets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex(
            "IX_consultations_sheets_ConsultationId",
            "consultations_sheets",
            ["ConsultationId"],
            filter: "\"WithdrawnAt\" IS NOT NULL"
        );
}

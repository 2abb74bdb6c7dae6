using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Consultations.Schema;

/// <summary>The desk's lists sort consultations without reading their questions, which are most of a row.</summary>
[DbContext(typeof(HeedDb))]
[Migration("20261127_83_SortedConsultations")]
internal sealed class SortedConsultations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex(
            ConsultationTables.Listed,
            "consultations",
            ["LaunchedVersionId", "ClosedAt", "RunsUntil", "RunsFrom", "ClosesAt", "Title", "Id"]
        );
}

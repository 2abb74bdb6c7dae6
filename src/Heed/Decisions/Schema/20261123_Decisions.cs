using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Decisions.Schema;

[DbContext(typeof(HeedDb))]
[Migration("20261123_90_Decisions")]
internal sealed class DecisionsSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "decisions_findings",
            table => new
            {
                Id = table.Column<Guid>(),
                ConsultationId = table.Column<Guid>(),
                Position = table.Column<int>(),
                Title = table.Column<string>(),
                Said = table.Column<string>(),
                Outcome = table.Column<string>(),
                Decision = table.Column<string>(),
                Why = table.Column<string>(),
                DecidedBy = table.Column<string>(),
                DecidedOn = table.Column<DateOnly>(nullable: true),
                Version = table.Column<int>(),
                DeletedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_decisions_findings", row => row.Id)
        );
        migrationBuilder.CreateIndex(
            "IX_decisions_findings_ConsultationId_Position",
            "decisions_findings",
            ["ConsultationId", "Position"]
        );
        migrationBuilder.CreateTable(
            "decisions_actions",
            table => new
            {
                Id = table.Column<Guid>(),
                FindingId = table.Column<Guid>(),
                What = table.Column<string>(),
                Who = table.Column<string>(),
                Due = table.Column<DateOnly>(nullable: true),
                State = table.Column<string>(),
                Progress = table.Column<string>(),
                StateSince = table.Column<DateOnly>(nullable: true),
                Version = table.Column<int>(),
                DeletedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_decisions_actions", row => row.Id);
                table.ForeignKey(
                    "FK_decisions_actions_decisions_findings_FindingId",
                    row => row.FindingId,
                    "decisions_findings",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex("IX_decisions_actions_FindingId", "decisions_actions", "FindingId");
        migrationBuilder.CreateTable(
            "decisions_finding_views",
            table => new
            {
                FindingId = table.Column<Guid>(),
                ViewId = table.Column<Guid>(),
                Quoted = table.Column<bool>(),
                LinkedAt = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_decisions_finding_views", row => new { row.FindingId, row.ViewId });
                table.ForeignKey(
                    "FK_decisions_finding_views_decisions_findings_FindingId",
                    row => row.FindingId,
                    "decisions_findings",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex("IX_decisions_finding_views_ViewId", "decisions_finding_views", "ViewId");
        migrationBuilder.CreateTable(
            "decisions_tellings",
            table => new
            {
                ConsultationId = table.Column<Guid>(),
                From = table.Column<DateTime>(),
                Told = table.Column<int>(),
                LastToldAt = table.Column<DateTime>(nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_decisions_tellings", row => row.ConsultationId)
        );
    }
}

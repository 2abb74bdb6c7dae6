using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Evidence.Schema;

[DbContext(typeof(HeedDb))]
[Migration("20261123_70_Evidence")]
internal sealed class EvidenceSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Views(migrationBuilder);
        Redactions(migrationBuilder);
    }

    private static void Views(MigrationBuilder migration)
    {
        migration.CreateTable(
            "evidence_views",
            table => new
            {
                Id = table.Column<Guid>(),
                Source = table.Column<string>(),
                SubjectId = table.Column<Guid>(),
                ContributionId = table.Column<Guid>(),
                Prompt = table.Column<string>(),
                Class = table.Column<string>(),
                Channel = table.Column<string>(),
                HeardOn = table.Column<DateOnly>(),
                AreaCode = table.Column<string>(nullable: true),
                Original = table.Column<string>(),
                Shown = table.Column<string>(),
                Search = table.Column<string>(),
                IsRedacted = table.Column<bool>(),
                WithdrawnAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_evidence_views", row => row.Id)
        );
        migration.CreateIndex(
            "IX_evidence_views_SubjectId_WithdrawnAt_Prompt_Channel_AreaCode",
            "evidence_views",
            ["SubjectId", "WithdrawnAt", "Prompt", "Channel", "AreaCode"]
        );
        migration.CreateIndex("IX_evidence_views_SubjectId_HeardOn_Id", "evidence_views", ["SubjectId", "HeardOn", "Id"]);
        migration.CreateIndex("IX_evidence_views_ContributionId", "evidence_views", "ContributionId");
        migration.CreateIndex("IX_evidence_views_HeardOn_Id", "evidence_views", ["HeardOn", "Id"]);
    }

    private static void Redactions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "evidence_redactions",
            table => new
            {
                Id = table.Column<Guid>(),
                ViewId = table.Column<Guid>(),
                Start = table.Column<int>(),
                Length = table.Column<int>(),
                Reason = table.Column<string>(),
                Note = table.Column<string>(nullable: true),
                MadeById = table.Column<Guid>(nullable: true),
                MadeAt = table.Column<DateTime>(),
                UndoneById = table.Column<Guid>(nullable: true),
                UndoneAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_evidence_redactions", row => row.Id);
                table.ForeignKey(
                    "FK_evidence_redactions_evidence_views_ViewId",
                    row => row.ViewId,
                    "evidence_views",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_evidence_redactions_ViewId", "evidence_redactions", "ViewId");
    }
}

using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Decisions.Schema;

/// <summary>The ledger reads one row for a consultation, instead of its whole record and its whole published page.</summary>
[DbContext(typeof(HeedDb))]
[Migration("20261127_91_Ledger")]
internal sealed class LedgerSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "decisions_ledger",
            table => new
            {
                ConsultationId = table.Column<Guid>(),
                Findings = table.Column<int>(),
                Answered = table.Column<int>(),
                Actions = table.Column<int>(),
                FirstDue = table.Column<DateOnly>(nullable: true),
                Says = table.Column<string>(nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_decisions_ledger", row => row.ConsultationId)
        );
        migrationBuilder.CreateTable(
            "decisions_published",
            table => new
            {
                VersionId = table.Column<Guid>(),
                Title = table.Column<string>(),
                Slug = table.Column<string>(),
                Asked = table.Column<string>(),
                ClosedFrom = table.Column<DateTime>(nullable: true),
                ClosedUntil = table.Column<DateTime>(nullable: true),
                Says = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_decisions_published", row => row.VersionId)
        );
        migrationBuilder.CreateIndex("IX_decisions_actions_State_Due", "decisions_actions", ["State", "Due"]);
        migrationBuilder.Sql(FillEntries);
    }

    /// <summary>An entry for every record that there is. What it says, and the rest with it, is written by <see cref="Ledger.FillLedger"/>.</summary>
    internal const string FillEntries = """
        INSERT INTO decisions_ledger ("ConsultationId", "Findings", "Answered", "Actions", "Version")
        SELECT DISTINCT "ConsultationId", 0, 0, 0, 0 FROM decisions_findings
        """;
}

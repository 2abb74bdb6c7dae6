using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Staff.Schema;

/// <summary>Signing out ends the session at the server, and not only in the browser that asked.</summary>
[DbContext(typeof(HeedDb))]
[Migration("20261127_20_EndedSessions")]
internal sealed class EndedSessions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "staff_ended_sessions",
            table => new
            {
                Id = table.Column<string>(),
                AccountId = table.Column<Guid>(),
                Until = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_staff_ended_sessions", row => row.Id)
        );
        migrationBuilder.CreateIndex("IX_staff_ended_sessions_AccountId", "staff_ended_sessions", "AccountId");
    }
}

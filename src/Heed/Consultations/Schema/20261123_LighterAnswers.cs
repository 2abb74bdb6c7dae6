using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Consultations.Schema;

/// <summary>
/// Indexes that every answer paid for and few asked: drafts in the store are few, and a respondent's key is known of imported
/// sheets alone.
/// </summary>
[DbContext(typeof(HeedDb))]
[Migration("20261123_81_LighterAnswers")]
internal sealed class LighterAnswers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_consultations_drafts_TouchedAt", "consultations_drafts");
        migrationBuilder.DropIndex("IX_consultations_sheets_ImportId_RespondentKey", "consultations_sheets");
        migrationBuilder.CreateIndex(
            "IX_consultations_sheets_ImportId_RespondentKey",
            "consultations_sheets",
            ["ImportId", "RespondentKey"],
            filter: "\"ImportId\" IS NOT NULL"
        );
    }
}

using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Evidence.Schema;

/// <summary>
/// One index where there were two. The one for counts had views of a sheet far from each other, a page to be written for each;
/// the one that has the newest together answers counts as well when it holds what is counted.
/// </summary>
[DbContext(typeof(HeedDb))]
[Migration("20261123_71_OneIndexOfASubject")]
internal sealed class OneIndexOfASubject : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_evidence_views_SubjectId_WithdrawnAt_Prompt_Channel_AreaCode", "evidence_views");
        migrationBuilder.DropIndex("IX_evidence_views_SubjectId_HeardOn_Id", "evidence_views");
        migrationBuilder.CreateIndex(
            EvidenceTables.OfSubject,
            "evidence_views",
            ["SubjectId", "HeardOn", "Id", "WithdrawnAt", "Prompt", "Channel", "AreaCode"]
        );
    }
}

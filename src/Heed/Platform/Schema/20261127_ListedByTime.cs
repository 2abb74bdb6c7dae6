using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Platform.Schema;

/// <summary>The desk shows a page of the newest acts and messages without sorting all there are.</summary>
[DbContext(typeof(HeedDb))]
[Migration("20261127_01_ListedByTime")]
internal sealed class ListedByTime : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("IX_platform_audit_At_Id", "platform_audit", ["At", "Id"]);
        migrationBuilder.CreateIndex("IX_platform_mail_WrittenAt_Id", "platform_mail", ["WrittenAt", "Id"]);
    }
}

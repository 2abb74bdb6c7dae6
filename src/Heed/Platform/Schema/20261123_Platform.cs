using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Platform.Schema;

[DbContext(typeof(HeedDb))]
[Migration("20261123_00_Platform")]
internal sealed class PlatformSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "platform_facts",
            table => new { Name = table.Column<string>(), Value = table.Column<string>() },
            constraints: table => table.PrimaryKey("PK_platform_facts", row => row.Name)
        );
        migrationBuilder.CreateTable(
            "platform_form_receipts",
            table => new
            {
                Key = table.Column<string>(),
                At = table.Column<DateTime>(),
                Location = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_platform_form_receipts", row => row.Key)
        );
        migrationBuilder.CreateIndex("IX_platform_form_receipts_At", "platform_form_receipts", "At");
        migrationBuilder.CreateTable(
            "platform_jobs",
            table => new
            {
                Name = table.Column<string>(),
                LeaseHolder = table.Column<string>(nullable: true),
                LeaseUntil = table.Column<DateTime>(nullable: true),
                LastDue = table.Column<DateTime>(nullable: true),
                LastStarted = table.Column<DateTime>(nullable: true),
                LastFinished = table.Column<DateTime>(nullable: true),
                LastOutcome = table.Column<string>(nullable: true),
                LastFailed = table.Column<bool>(),
                Runs = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_platform_jobs", row => row.Name)
        );
        migrationBuilder.CreateTable(
            "platform_keys",
            table => new { Name = table.Column<string>(), Xml = table.Column<string>() },
            constraints: table => table.PrimaryKey("PK_platform_keys", row => row.Name)
        );
        Audit(migrationBuilder);
        Mail(migrationBuilder);
    }

    private static void Audit(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "platform_audit",
            table => new
            {
                Id = table.Column<Guid>(),
                At = table.Column<DateTime>(),
                PersonId = table.Column<Guid>(nullable: true),
                Act = table.Column<string>(),
                SubjectKind = table.Column<string>(),
                SubjectId = table.Column<Guid>(),
                Commitment = table.Column<string>(),
                Block = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_platform_audit", row => row.Id)
        );
        migrationBuilder.CreateIndex("IX_platform_audit_Block_At", "platform_audit", ["Block", "At"]);
        migrationBuilder.CreateIndex("IX_platform_audit_SubjectKind_SubjectId", "platform_audit", ["SubjectKind", "SubjectId"]);
        migrationBuilder.CreateTable(
            "platform_audit_values",
            table => new
            {
                EntryId = table.Column<Guid>(),
                Salt = table.Column<string>(),
                Before = table.Column<string>(nullable: true),
                After = table.Column<string>(nullable: true),
                Reason = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_platform_audit_values", row => row.EntryId);
                table.ForeignKey(
                    "FK_platform_audit_values_platform_audit_EntryId",
                    row => row.EntryId,
                    "platform_audit",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateTable(
            "platform_audit_blocks",
            table => new
            {
                Number = table.Column<long>(),
                PreviousHash = table.Column<string>(),
                Hash = table.Column<string>(),
                Entries = table.Column<int>(),
                SealedAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_platform_audit_blocks", row => row.Number)
        );
        FreezeAudit(migrationBuilder);
    }

    /// <summary>Triggers: of an entry only its block may be set, values may only be deleted whole, and blocks never change.</summary>
    private static void FreezeAudit(MigrationBuilder migrationBuilder)
    {
        const string Changed = "audit entries are never changed";
        const string Kept = "audit entries are never deleted";
        migrationBuilder.RefuseWhen("platform_audit_keeps", "platform_audit", "DELETE", "1=1", Kept);
        migrationBuilder.RefuseWhen(
            "platform_audit_stands",
            "platform_audit",
            "UPDATE",
            """
            OLD."Block" IS NOT NULL OR NEW."Id" <> OLD."Id" OR NEW."At" <> OLD."At" OR NEW."Act" <> OLD."Act"
            OR NEW."SubjectKind" <> OLD."SubjectKind" OR NEW."SubjectId" <> OLD."SubjectId" OR NEW."Commitment" <> OLD."Commitment"
            OR coalesce(CAST(NEW."PersonId" AS text), '') <> coalesce(CAST(OLD."PersonId" AS text), '')
            """,
            Changed
        );
        migrationBuilder.RefuseWhen("platform_audit_values_stand", "platform_audit_values", "UPDATE", "1=1", Changed);
        migrationBuilder.RefuseWhen("platform_audit_blocks_keep", "platform_audit_blocks", "DELETE", "1=1", Kept);
        migrationBuilder.RefuseWhen("platform_audit_blocks_stand", "platform_audit_blocks", "UPDATE", "1=1", Changed);
    }

    private static void Mail(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "platform_mail",
            table => new
            {
                Id = table.Column<Guid>(),
                Kind = table.Column<string>(),
                OnceKey = table.Column<string>(),
                To = table.Column<string>(),
                Subject = table.Column<string>(),
                Text = table.Column<string>(),
                WrittenAt = table.Column<DateTime>(),
                State = table.Column<string>(),
                Attempts = table.Column<int>(),
                NextAttemptAt = table.Column<DateTime>(),
                SentAt = table.Column<DateTime>(nullable: true),
                LastError = table.Column<string>(nullable: true),
                LeaseHolder = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_platform_mail", row => row.Id)
        );
        migrationBuilder.CreateIndex("IX_platform_mail_OnceKey", "platform_mail", "OnceKey", unique: true);
        migrationBuilder.CreateIndex("IX_platform_mail_State_NextAttemptAt", "platform_mail", ["State", "NextAttemptAt"]);
    }
}

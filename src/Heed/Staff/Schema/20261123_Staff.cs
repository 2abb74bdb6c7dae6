using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Staff.Schema;

[DbContext(typeof(HeedDb))]
[Migration("20261123_20_Staff")]
internal sealed class StaffSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "staff_accounts",
            table => new
            {
                Id = table.Column<Guid>(),
                Name = table.Column<string>(),
                Email = table.Column<string>(),
                EmailKey = table.Column<string>(),
                RoleCodes = table.Column<string>(),
                PasswordHash = table.Column<string>(nullable: true),
                CodeSecret = table.Column<string>(nullable: true),
                LastCodeStep = table.Column<long>(),
                Stamp = table.Column<string>(),
                Tries = table.Column<int>(),
                TriesSince = table.Column<DateTime>(nullable: true),
                MadeAt = table.Column<DateTime>(),
                LastSignInAt = table.Column<DateTime>(nullable: true),
                ClosedAt = table.Column<DateTime>(nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_staff_accounts", row => row.Id)
        );
        migrationBuilder.CreateIndex("IX_staff_accounts_EmailKey", "staff_accounts", "EmailKey", unique: true);
        migrationBuilder.CreateTable(
            "staff_enrolments",
            table => new
            {
                TokenHash = table.Column<string>(),
                AccountId = table.Column<Guid>(),
                EndsAt = table.Column<DateTime>(),
                UsedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_staff_enrolments", row => row.TokenHash);
                table.ForeignKey(
                    "FK_staff_enrolments_staff_accounts_AccountId",
                    row => row.AccountId,
                    "staff_accounts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex("IX_staff_enrolments_AccountId", "staff_enrolments", "AccountId");
        migrationBuilder.CreateTable(
            "staff_recovery_codes",
            table => new
            {
                Id = table.Column<Guid>(),
                AccountId = table.Column<Guid>(),
                Hash = table.Column<string>(),
                UsedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_staff_recovery_codes", row => row.Id);
                table.ForeignKey(
                    "FK_staff_recovery_codes_staff_accounts_AccountId",
                    row => row.AccountId,
                    "staff_accounts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex(
            "IX_staff_recovery_codes_AccountId_Hash",
            "staff_recovery_codes",
            ["AccountId", "Hash"],
            unique: true
        );
    }
}

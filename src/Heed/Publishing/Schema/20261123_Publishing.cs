using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Publishing.Schema;

[DbContext(typeof(HeedDb))]
[Migration("20261123_60_Publishing")]
internal sealed class PublishingSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Items(migrationBuilder);
        Versions(migrationBuilder);
        Clearances(migrationBuilder);
        Published(migrationBuilder);
        PublishingTriggers.Add(migrationBuilder);
    }

    private static void Items(MigrationBuilder migration)
    {
        migration.CreateTable(
            "publishing_items",
            table => new
            {
                Id = table.Column<Guid>(),
                Kind = table.Column<string>(),
                SubjectId = table.Column<Guid>(),
                Slug = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_publishing_items", row => row.Id)
        );
        migration.CreateIndex("IX_publishing_items_Kind_Slug", "publishing_items", ["Kind", "Slug"], unique: true);
        migration.CreateIndex("IX_publishing_items_Kind_SubjectId", "publishing_items", ["Kind", "SubjectId"], unique: true);
    }

    private static void Versions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "publishing_versions",
            table => new
            {
                Id = table.Column<Guid>(),
                ItemId = table.Column<Guid>(),
                Number = table.Column<int>(),
                Title = table.Column<string>(),
                Summary = table.Column<string>(),
                Body = table.Column<string>(),
                ContentHash = table.Column<string>(),
                AuthorId = table.Column<Guid>(),
                MadeAt = table.Column<DateTime>(),
                SentAt = table.Column<DateTime>(nullable: true),
                ReturnedBecause = table.Column<string>(nullable: true),
                ReturnedAt = table.Column<DateTime>(nullable: true),
                ReturnedById = table.Column<Guid>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_publishing_versions", row => row.Id);
                table.UniqueConstraint("AK_publishing_versions_Id_ContentHash", row => new { row.Id, row.ContentHash });
                table.ForeignKey(
                    "FK_publishing_versions_publishing_items_ItemId",
                    row => row.ItemId,
                    "publishing_items",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex("IX_publishing_versions_ItemId_Number", "publishing_versions", ["ItemId", "Number"], unique: true);
    }

    private static void Clearances(MigrationBuilder migration)
    {
        migration.CreateTable(
            "publishing_clearances",
            table => new
            {
                VersionId = table.Column<Guid>(),
                ContentHash = table.Column<string>(),
                ClearedById = table.Column<Guid>(),
                DelegatedFromId = table.Column<Guid>(nullable: true),
                ClearedAt = table.Column<DateTime>(),
                StyleFindings = table.Column<string>(),
                StyleReason = table.Column<string>(nullable: true),
                OverriddenPeriod = table.Column<string>(nullable: true),
                PeriodReason = table.Column<string>(nullable: true),
                Screening_HardToUse = table.Column<string>(),
                Screening_LeavesSomeOut = table.Column<string>(),
                Screening_MattersMoreToSome = table.Column<string>(),
                Screening_MissesAChance = table.Column<string>(),
                Screening_Note = table.Column<string>(nullable: true),
                Screening_Outcome = table.Column<string>(),
                Screening_StrainsRelations = table.Column<string>(),
                Screening_UnfairToSome = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_publishing_clearances", row => new { row.VersionId, row.ContentHash });
                table.ForeignKey(
                    "FK_publishing_clearances_publishing_versions_VersionId_Content~",
                    row => new { row.VersionId, row.ContentHash },
                    "publishing_versions",
                    ["Id", "ContentHash"],
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
    }

    private static void Published(MigrationBuilder migration)
    {
        migration.CreateTable(
            "publishing_published",
            table => new
            {
                Id = table.Column<Guid>(),
                ItemId = table.Column<Guid>(),
                Number = table.Column<int>(),
                VersionId = table.Column<Guid>(),
                ContentHash = table.Column<string>(),
                From = table.Column<DateTime>(),
                MadeAt = table.Column<DateTime>(),
                MadeById = table.Column<Guid>(nullable: true),
                OverriddenPeriod = table.Column<string>(nullable: true),
                PeriodReason = table.Column<string>(nullable: true),
                WithdrawnAt = table.Column<DateTime>(nullable: true),
                WithdrawnBecause = table.Column<string>(nullable: true),
                WithdrawnNote = table.Column<string>(nullable: true),
                WithdrawnById = table.Column<Guid>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_publishing_published", row => row.Id);
                table.ForeignKey(
                    "FK_publishing_published_publishing_clearances_VersionId_Conten~",
                    row => new { row.VersionId, row.ContentHash },
                    "publishing_clearances",
                    ["VersionId", "ContentHash"],
                    onDelete: ReferentialAction.Restrict
                );
                table.ForeignKey(
                    "FK_publishing_published_publishing_items_ItemId",
                    row => row.ItemId,
                    "publishing_items",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex(
            "IX_publishing_published_ItemId_Number",
            "publishing_published",
            ["ItemId", "Number"],
            unique: true
        );
        migration.CreateIndex("IX_publishing_published_From", "publishing_published", "From");
        migration.CreateIndex(
            "IX_publishing_published_VersionId_ContentHash",
            "publishing_published",
            ["VersionId", "ContentHash"]
        );
    }
}

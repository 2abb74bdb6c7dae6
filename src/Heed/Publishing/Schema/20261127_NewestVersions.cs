using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Publishing.Schema;

/// <summary>Items follow their newest version, so that a list of five thousand reads twenty-five rows.</summary>
[DbContext(typeof(HeedDb))]
[Migration("20261127_40_NewestVersions")]
internal sealed class NewestVersionsOfItems : Migration
{
    private const string Items = "publishing_items";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("NewestId", Items, nullable: true);
        migrationBuilder.AddColumn<int>("NewestNumber", Items, nullable: true);
        migrationBuilder.AddColumn<string>("Title", Items, nullable: true);
        migrationBuilder.AddColumn<Guid>("AuthorId", Items, nullable: true);
        migrationBuilder.AddColumn<DateTime>("WrittenAt", Items, nullable: true);
        migrationBuilder.AddColumn<string>("State", Items, nullable: true);
        migrationBuilder.AddColumn<DateTime>("PublishedFrom", Items, nullable: true);
        migrationBuilder.AddColumn<DateTime>("SupersededFrom", Items, nullable: true);
        migrationBuilder.CreateIndex("IX_publishing_items_WrittenAt", Items, "WrittenAt");
        migrationBuilder.CreateIndex("IX_publishing_items_State_WrittenAt", Items, ["State", "WrittenAt"]);
        migrationBuilder.CreateIndex("IX_publishing_items_PublishedFrom", Items, "PublishedFrom");
        foreach (var statement in FollowWhatIsThere)
            migrationBuilder.Sql(statement);
    }

    /// <summary>The rule of <see cref="Item.Follow"/> for items written before; the three states of time are told apart when they are read.</summary>
    internal static IReadOnlyList<string> FollowWhatIsThere { get; } =
    [
        """
            UPDATE publishing_items SET "NewestId" = (SELECT v."Id" FROM publishing_versions v
                WHERE v."ItemId" = publishing_items."Id" ORDER BY v."Number" DESC LIMIT 1)
            """,
        OfNewest("NewestNumber", "Number"),
        OfNewest("Title", "Title"),
        OfNewest("AuthorId", "AuthorId"),
        OfNewest("WrittenAt", "MadeAt"),
        $"""
            UPDATE publishing_items SET "PublishedFrom" = (SELECT max(p."From") {Own}), "State" = (SELECT CASE
                WHEN v."ReturnedAt" IS NOT NULL THEN 'Returned'
                WHEN EXISTS (SELECT 1 {Own} AND p."WithdrawnAt" IS NOT NULL) THEN 'Withdrawn'
                WHEN EXISTS (SELECT 1 {Own}) THEN 'Published'
                WHEN EXISTS (SELECT 1 FROM publishing_clearances c WHERE c."VersionId" = v."Id") THEN 'Cleared'
                WHEN v."SentAt" IS NOT NULL THEN 'WaitingForClearance' ELSE 'Draft' END
                FROM publishing_versions v WHERE v."Id" = "NewestId")
            """,
        """
            UPDATE publishing_items SET "SupersededFrom" = (SELECT min(p."From") FROM publishing_published p
                WHERE p."ItemId" = publishing_items."Id" AND p."VersionId" <> "NewestId" AND p."From" > publishing_items."PublishedFrom"
                AND (p."WithdrawnAt" IS NULL OR p."WithdrawnAt" >= p."From"))
            """,
    ];

    private const string Own = """
        FROM publishing_published p WHERE p."VersionId" = "NewestId" AND (p."WithdrawnAt" IS NULL OR p."WithdrawnAt" >= p."From")
        """;

    private static string OfNewest(string column, string source) =>
        $"""UPDATE publishing_items SET "{column}" = (SELECT v."{source}" FROM publishing_versions v WHERE v."Id" = "NewestId")""";
}

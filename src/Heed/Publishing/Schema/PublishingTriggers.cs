using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Publishing.Schema;

/// <summary>
/// Clearance as a constraint: what the foreign keys cannot say, on both engines. The triggers on INSERT also stop SQLite's
/// INSERT OR REPLACE, which takes a row away without asking the triggers on DELETE.
/// </summary>
internal static class PublishingTriggers
{
    private const string IsCleared = """EXISTS (SELECT 1 FROM publishing_clearances WHERE "VersionId" = OLD."Id")""";

    public static void Add(MigrationBuilder migration)
    {
        migration.RefuseWhen(
            "publishing_versions_keep_their_author",
            "publishing_versions",
            "UPDATE",
            Changed("Id", "ItemId", "Number", "AuthorId"),
            "a version keeps its item, number and author"
        );
        migration.RefuseWhen(
            "publishing_versions_freeze",
            "publishing_versions",
            "UPDATE",
            $"({Changed("Title", "Summary", "Body", "ContentHash", "MadeAt", "SentAt", "ReturnedAt")}) AND {IsCleared}",
            "a cleared version is never changed"
        );
        migration.RefuseWhen(
            "publishing_versions_stay",
            "publishing_versions",
            "DELETE",
            IsCleared,
            "a cleared version is never deleted"
        );
        migration.RefuseWhen(
            "publishing_versions_are_not_replaced",
            "publishing_versions",
            "INSERT",
            IsCleared.Replace("OLD", "NEW", StringComparison.Ordinal),
            "a cleared version is never replaced"
        );
        Clearances(migration);
        Published(migration);
    }

    private static void Clearances(MigrationBuilder migration)
    {
        migration.RefuseWhen(
            "publishing_clearances_need_another",
            "publishing_clearances",
            "INSERT",
            """EXISTS (SELECT 1 FROM publishing_versions WHERE "Id" = NEW."VersionId" AND "AuthorId" = NEW."ClearedById")""",
            "the author of a version never clears it"
        );
        migration.RefuseWhen(
            "publishing_clearances_are_given_once",
            "publishing_clearances",
            "INSERT",
            """EXISTS (SELECT 1 FROM publishing_clearances WHERE "VersionId" = NEW."VersionId")""",
            "a version is cleared once"
        );
        migration.RefuseWhen(
            "publishing_clearances_stand",
            "publishing_clearances",
            "UPDATE",
            "1=1",
            "a clearance is never changed"
        );
        migration.RefuseWhen(
            "publishing_clearances_stay",
            "publishing_clearances",
            "DELETE",
            "1=1",
            "a clearance is never deleted"
        );
    }

    private static void Published(MigrationBuilder migration)
    {
        migration.RefuseWhen(
            "publishing_published_of_its_item",
            "publishing_published",
            "INSERT",
            """
            NOT EXISTS (SELECT 1 FROM publishing_versions WHERE "Id" = NEW."VersionId" AND "ItemId" = NEW."ItemId")
            OR EXISTS (SELECT 1 FROM publishing_published WHERE "Id" = NEW."Id" OR ("ItemId" = NEW."ItemId" AND "Number" = NEW."Number"))
            """,
            "what is published is a version of its own item, once"
        );
        migration.RefuseWhen(
            "publishing_published_stands",
            "publishing_published",
            "UPDATE",
            $"""OLD."WithdrawnAt" IS NOT NULL OR {Changed("Id", "ItemId", "Number", "VersionId", "ContentHash", "From", "MadeAt", "MadeById", "OverriddenPeriod", "PeriodReason")}""",
            "what was published is never changed except to withdraw it"
        );
        migration.RefuseWhen(
            "publishing_published_stays",
            "publishing_published",
            "DELETE",
            "1=1",
            "what was published is never deleted"
        );
        migration.RefuseWhen(
            "publishing_items_stand",
            "publishing_items",
            "UPDATE",
            $"""({Changed("Id", "Kind", "SubjectId", "Slug")}) AND EXISTS (SELECT 1 FROM publishing_published WHERE "ItemId" = OLD."Id")""",
            "an item that was published keeps its address"
        );
    }

    private static string Changed(params ReadOnlySpan<string> columns)
    {
        var conditions = new List<string>();
        foreach (var column in columns)
            conditions.Add($"""NEW."{column}" IS DISTINCT FROM OLD."{column}" """);
        return string.Join("OR ", conditions);
    }
}

using Heed.Platform.Data;
using Heed.Tests.Harness;

namespace Heed.Tests.Publishing;

/// <summary>Clearance is a constraint of the database: tried with plain SQL, past every rule of the program.</summary>
public sealed class ConstraintTests : RoomTest
{
    private const string Cleared = """ WHERE "Id" IN (SELECT "VersionId" FROM publishing_clearances)""";

    [Theory]
    [InlineData("""UPDATE publishing_versions SET "Body" = 'other'""" + Cleared)]
    [InlineData("""UPDATE publishing_versions SET "Title" = 'other'""" + Cleared)]
    [InlineData("""UPDATE publishing_versions SET "Summary" = 'other'""" + Cleared)]
    [InlineData("""UPDATE publishing_versions SET "ContentHash" = 'other'""" + Cleared)]
    [InlineData("""UPDATE publishing_versions SET "AuthorId" = "Id" """ + Cleared)]
    [InlineData("DELETE FROM publishing_versions" + Cleared)]
    public async Task A_cleared_version_can_be_neither_changed_nor_deleted(string sql)
    {
        await Sample.Cleared();
        Refused(sql);
    }

    [Theory]
    [InlineData("""UPDATE publishing_clearances SET "ClearedById" = "VersionId" """)]
    [InlineData("""UPDATE publishing_clearances SET "Screening_Outcome" = 'DealtWith'""")]
    [InlineData("""UPDATE publishing_clearances SET "ContentHash" = 'other'""")]
    [InlineData("DELETE FROM publishing_clearances")]
    public async Task A_clearance_can_be_neither_changed_nor_deleted(string sql)
    {
        await Sample.Cleared();
        Refused(sql);
    }

    [Fact]
    public async Task The_author_of_a_version_can_never_be_its_clearer()
    {
        await Sample.Sent();
        Refused(Clearing("\"AuthorId\"", "\"ContentHash\""), "the author of a version never clears it");
        Refused("""UPDATE publishing_versions SET "AuthorId" = "Id" """, "a version keeps its item, number and author");
        Run(Clearing("\"Id\"", "\"ContentHash\""));
    }

    [Fact]
    public async Task A_clearance_of_other_content_than_the_versions_is_refused()
    {
        await Sample.Sent();
        Refused(Clearing("\"Id\"", "'0000'"));
    }

    [Fact]
    public async Task What_has_not_been_cleared_cannot_be_published()
    {
        await Sample.Sent();
        Refused(Publishing("\"ContentHash\""));
    }

    [Fact]
    public async Task What_was_cleared_with_other_content_cannot_be_published()
    {
        await Sample.Cleared();
        Refused(Publishing("'0000'"));
        Run(Publishing("\"ContentHash\""));
    }

    [Theory]
    [InlineData("""UPDATE publishing_published SET "VersionId" = "ItemId" """)]
    [InlineData("""UPDATE publishing_published SET "ContentHash" = 'other'""")]
    [InlineData("""UPDATE publishing_published SET "From" = "MadeAt", "Number" = 7""")]
    [InlineData("DELETE FROM publishing_published")]
    [InlineData("""UPDATE publishing_items SET "Slug" = 'elsewhere'""")]
    public async Task What_was_published_stands_as_it_was(string sql)
    {
        await Sample.Published();
        Refused(sql);
    }

    [Fact]
    public async Task What_was_published_can_be_withdrawn_once()
    {
        await Sample.Published();
        Run("""UPDATE publishing_published SET "WithdrawnAt" = "From", "WithdrawnBecause" = 'wrong'""");
        Refused("""UPDATE publishing_published SET "WithdrawnAt" = NULL""");
    }

    [Fact]
    public async Task A_cleared_version_cannot_be_replaced_by_inserting_over_it()
    {
        await Sample.Cleared();
        const string Columns = """
            "Id", "ItemId", "Number", "Title", "Summary", "Body", "ContentHash", "AuthorId", "MadeAt"
            """;
        var insert = Engine == Engine.Sqlite ? "INSERT OR REPLACE" : "INSERT";
        Refused(
            $"{insert} INTO publishing_versions ({Columns}) SELECT {Columns.Replace("\"Body\"", "'other'")} FROM publishing_versions"
        );
    }

    private static string Clearing(string by, string hash) =>
        $"""
            INSERT INTO publishing_clearances ("VersionId", "ContentHash", "ClearedById", "ClearedAt", "StyleFindings",
                "Screening_MattersMoreToSome", "Screening_LeavesSomeOut", "Screening_UnfairToSome", "Screening_MissesAChance",
                "Screening_HardToUse", "Screening_StrainsRelations", "Screening_Outcome")
            SELECT "Id", {hash}, {by}, "MadeAt", '', 'No', 'No', 'No', 'No', 'No', 'No', 'NoEffect' FROM publishing_versions
            """;

    private static string Publishing(string hash) =>
        $"""
            INSERT INTO publishing_published ("Id", "ItemId", "Number", "VersionId", "ContentHash", "From", "MadeAt")
            SELECT "Id", "ItemId", 1, "Id", {hash}, "MadeAt", "MadeAt" FROM publishing_versions
            """;

    private void Run(string sql)
    {
        using var connection = Place.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0, "The statement found no row, so nothing was tried.");
    }

    private void Refused(string sql, string? because = null)
    {
        var refusal = Record.Exception(() => Run(sql));
        Assert.NotNull(refusal);
        Assert.True(refusal.IsRefusedByDatabase(), refusal.ToString());
        if (because is not null)
            Assert.Contains(because, refusal.Message, StringComparison.Ordinal);
    }
}

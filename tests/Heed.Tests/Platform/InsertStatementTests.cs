using Heed.Platform.Data;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Platform;

/// <summary>Values of the system are a table of a key and a text, without rules of a room.</summary>
public sealed class InsertStatementTests : RoomTest
{
    private const string Table = "platform_facts";

    [Fact]
    public async Task A_row_is_inserted_and_a_second_with_its_key_is_a_duplicate()
    {
        var insert = new InsertStatement(Table, "Name", "Value");
        Assert.Equal(1, await Write(commit => commit.Execute(insert, "a", "one")));
        var twice = await Assert.ThrowsAnyAsync<Exception>(() => Write(commit => commit.Execute(insert, "a", "two")));
        Assert.True(twice.IsDuplicate());
        Assert.Equal("one", await Value("a"));
    }

    [Fact]
    public async Task What_is_there_already_takes_the_new_value_and_says_it()
    {
        var upsert = new InsertStatement(Table, "Name", "Value")
        {
            Key = "Name",
            Overwrite = ["Value"],
            Returning = "Value",
        };
        Assert.Equal("one", await Write(commit => commit.Scalar(upsert, "a", "one")!));
        Assert.Equal("two", await Write(commit => commit.Scalar(upsert, "a", "two")!));
        Assert.Equal("two", await Value("a"));
    }

    [Fact]
    public async Task Nothing_is_written_when_the_condition_holds()
    {
        var guarded = new InsertStatement(Table, "Name", "Value")
        {
            Unless = """EXISTS (SELECT 1 FROM platform_facts WHERE "Name" = @p2)""",
            Key = "Name",
            Overwrite = ["Value"],
            Returning = "Value",
        };
        Assert.Equal("one", await Write(commit => commit.Scalar(guarded, "a", "one", "b")!));
        Assert.Equal("one", await Write(commit => commit.Scalar(guarded, "b", "one", "c")!));
        Assert.Equal("", await Write(commit => commit.Scalar(guarded, "a", "two", "b") ?? ""));
        Assert.Equal("one", await Value("a"));
    }

    /// <summary>More than go into one statement, so that a full one, another and a rest are written.</summary>
    [Fact]
    public async Task Many_rows_share_what_they_have_in_common()
    {
        var bulk = new BulkInsert(Table, ["Value"], ["Name"]);
        await Write(commit =>
        {
            bulk.Execute(commit, ["shared"], [.. Enumerable.Range(0, 35).Select(i => new object?[] { $"row {i}" })]);
            return 0;
        });
        var names = await Db(db =>
            db.Set<SystemValue>().Where(fact => fact.Value == "shared").Select(fact => fact.Name).ToListAsync()
        );
        Assert.Equal(
            Enumerable.Range(0, 35).Select(i => $"row {i}").Order(StringComparer.Ordinal),
            names.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_row_goes_in_through_the_context_and_with_its_transaction()
    {
        var insert = new InsertStatement(Table, "Name", "Value");
        await Db(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            Assert.Equal(1, await db.InsertAsync(insert, ["a", "one"], CancellationToken.None));
            await transaction.RollbackAsync();
        });
        Assert.Null(await Value("a"));
    }

    private Task<T> Write<T>(Func<DurableTransaction, T> write) =>
        Services.GetRequiredService<GroupCommitQueue>().WriteAsync(write);

    private Task<string?> Value(string name) =>
        Db(db =>
            db.Set<SystemValue>().Where(fact => fact.Name == name).Select(fact => (string?)fact.Value).SingleOrDefaultAsync()
        );
}

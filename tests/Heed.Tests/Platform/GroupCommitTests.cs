using Heed.Platform.Data;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Tests.Platform;

public sealed class GroupCommitTests : RoomTest
{
    private const string Insert = """INSERT INTO platform_facts ("Name", "Value") VALUES (@p0, @p1)""";

    private GroupCommitQueue Commits => Services.GetRequiredService<GroupCommitQueue>();

    [Fact]
    public async Task Ten_thousand_writes_at_once_are_all_stored_and_each_is_told_its_own()
    {
        var told = await Task.WhenAll(
            Enumerable.Range(0, 10_000).Select(i => Task.Run(() => Commits.WriteAsync(transaction => Store(transaction, i))))
        );
        Assert.Equal(Enumerable.Range(0, 10_000), told);
        Assert.Equal(10_000, await CountAsync<SystemValue>());
    }

    [Fact]
    public async Task Writes_that_wait_together_share_a_commit()
    {
        using var gate = new ManualResetEventSlim();
        var first = Commits.WriteAsync(_ => gate.Wait(TimeSpan.FromSeconds(20)));
        var waiting = Enumerable.Range(0, 300).Select(_ => Commits.WriteAsync(NameOf)).ToList();
        gate.Set();
        Assert.True(await first);
        var transactions = (await Task.WhenAll(waiting)).Distinct().Count();
        Assert.InRange(transactions, 2, 3);
    }

    private object NameOf(DurableTransaction transaction) =>
        Engine == Engine.Postgres ? transaction.Scalar("SELECT txid_current()")! : transaction.Current!;

    [Fact]
    public async Task A_write_that_fails_takes_no_other_with_it()
    {
        await Sample.Save(new SystemValue("taken", "before"));
        using var gate = new ManualResetEventSlim();
        var first = Commits.WriteAsync(_ => gate.Wait(TimeSpan.FromSeconds(20)));
        var before = Commits.WriteAsync(transaction => Store(transaction, 1));
        var duplicate = Commits.WriteAsync(transaction =>
        {
            transaction.Execute(Insert, "half of a failed write", "");
            return transaction.Execute(Insert, "taken", "again");
        });
        var thrown = Commits.WriteAsync<int>(_ => throw new InvalidOperationException("mine alone"));
        var after = Commits.WriteAsync(transaction => Store(transaction, 2));
        gate.Set();
        await first;

        Assert.Equal(1, await before);
        Assert.True((await Assert.ThrowsAnyAsync<Exception>(() => duplicate)).IsDuplicate());
        Assert.Equal("mine alone", (await Assert.ThrowsAsync<InvalidOperationException>(() => thrown)).Message);
        Assert.Equal(2, await after);
        var names = await Db(db => db.Set<SystemValue>().Select(fact => fact.Name).Order().ToListAsync());
        Assert.Equal(["1", "2", "taken"], names);
    }

    [Fact]
    public async Task What_was_told_stored_is_seen_by_everybody_at_once()
    {
        for (var i = 0; i < 20; i++)
        {
            await Commits.WriteAsync(transaction => Store(transaction, i));
            Assert.Equal(i + 1, await CountAsync<SystemValue>());
        }
    }

    [Fact]
    public async Task Writes_that_waited_when_the_program_stops_are_stored()
    {
        var commits = new GroupCommitQueue(Place, NullLogger<GroupCommitQueue>.Instance);
        using var gate = new ManualResetEventSlim();
        var first = commits.WriteAsync(_ => gate.Wait(TimeSpan.FromSeconds(20)));
        var waiting = Enumerable.Range(0, 50).Select(i => commits.WriteAsync(transaction => Store(transaction, i))).ToList();
        var stopping = Task.Run(commits.Dispose);
        gate.Set();
        await Task.WhenAll(stopping, first);
        await Task.WhenAll(waiting);
        Assert.Equal(50, await CountAsync<SystemValue>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_the_program_has_stopped_a_write_is_refused(bool used)
    {
        var commits = new GroupCommitQueue(Place, NullLogger<GroupCommitQueue>.Instance);
        if (used)
            await commits.WriteAsync(transaction => Store(transaction, 1));
        commits.Dispose();
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => commits.WriteAsync(transaction => Store(transaction, 2)));
    }

    [Fact]
    public async Task A_lost_connection_fails_its_writes_and_the_next_are_stored()
    {
        await Commits.WriteAsync(transaction => Store(transaction, 1));
        // On SQLite nothing can take the connection away; a failing statement outside any write stands for it.
        await Assert.ThrowsAnyAsync<Exception>(() =>
            Commits.WriteAsync(transaction =>
                Engine == Engine.Postgres
                    ? transaction.Execute("SELECT pg_terminate_backend(pg_backend_pid())")
                    : transaction.Execute("ROLLBACK")
            )
        );
        Assert.Equal(2, await Commits.WriteAsync(transaction => Store(transaction, 2)));
        Assert.Equal(2, await CountAsync<SystemValue>());
    }

    private static int Store(DurableTransaction transaction, int value)
    {
        transaction.Execute(Insert, value.ToString(), "");
        return value;
    }
}

using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Platform;

public sealed class AuditTests : RoomTest
{
    private static readonly Guid Subject = Guid.CreateVersion7();

    [Fact]
    public async Task Entries_are_sealed_in_blocks_and_the_chain_holds()
    {
        await RecordAndSeal("opened");
        await RecordAndSeal("changed", "closed");
        Assert.Equal(
            [1, 2],
            await Db(db => db.Set<AuditBlock>().OrderBy(block => block.Number).Select(block => block.Entries).ToListAsync())
        );
        Assert.Empty(await Faults());
    }

    [Fact]
    public async Task An_entry_that_was_just_written_waits_for_the_next_block()
    {
        await Record("opened");
        Assert.Null(await RunJob<SealAuditBlocks>());
        Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("Sealed 1 entries in block 1.", await RunJob<SealAuditBlocks>());
    }

    [Fact]
    public async Task An_act_that_is_not_saved_leaves_no_entry()
    {
        await In(services =>
        {
            services.GetRequiredService<AuditTrail>().Record(Event("opened"), Subject);
            return Task.CompletedTask;
        });
        Assert.Equal(0, await CountAsync<AuditEntry>());
    }

    [Theory]
    [InlineData("""UPDATE platform_audit SET "Act" = 'nothing happened'""")]
    [InlineData("""UPDATE platform_audit SET "PersonId" = NULL, "SubjectId" = "Id" """)]
    [InlineData("""UPDATE platform_audit SET "At" = '2020-01-01 00:00:00'""")]
    [InlineData("DELETE FROM platform_audit")]
    [InlineData("""UPDATE platform_audit_values SET "After" = 'nothing'""")]
    [InlineData("""UPDATE platform_audit_blocks SET "Hash" = ''""")]
    [InlineData("DELETE FROM platform_audit_blocks")]
    public async Task The_database_refuses_to_change_what_was_recorded(string statement)
    {
        await RecordAndSeal("opened");
        await Record("waiting for its block");
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => Db(db => db.Database.ExecuteSqlRawAsync(statement)));
        Assert.True(refused.IsRefusedByDatabase(), refused.ToString());
    }

    [Fact]
    public async Task Erasing_values_keeps_the_chain()
    {
        await RecordAndSeal("opened", "closed");
        await Db(db => db.Set<AuditValues>().Take(1).ExecuteDeleteAsync());
        Assert.Equal(1, await CountAsync<AuditValues>());
        Assert.Empty(await Faults());
    }

    [Theory]
    [InlineData("""UPDATE platform_audit SET "Act" = 'nothing happened'""", "Block 1 does not match")]
    [InlineData("DELETE FROM platform_audit WHERE \"Block\" = 2", "Block 2 does not match")]
    [InlineData("DELETE FROM platform_audit_blocks WHERE \"Number\" = 1", "Block 2 does not match")]
    [InlineData("""UPDATE platform_audit_values SET "After" = 'nothing'""", "were changed")]
    public async Task Somebody_with_the_database_in_their_hands_is_found_out(string statement, string fault)
    {
        await RecordAndSeal("opened");
        await RecordAndSeal("closed");
        await WithoutTriggers(statement);
        Assert.Contains(await Faults(), found => found.Contains(fault));
    }

    private static AuditEvent<SystemValue> Event(string act) => new(act, "thing");

    private async Task WithoutTriggers(string statement)
    {
        foreach (var table in new[] { "platform_audit", "platform_audit_values", "platform_audit_blocks" })
            await Db(async db =>
            {
                if (Engine == Engine.Postgres)
                {
                    await db.Database.ExecuteSqlRawAsync($"ALTER TABLE {table} DISABLE TRIGGER USER");
                    return;
                }
                var triggers = await db
                    .Database.SqlQuery<string>($"SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = {table}")
                    .ToListAsync();
                Assert.NotEmpty(triggers);
                foreach (var trigger in triggers)
                    await db.Database.ExecuteSqlRawAsync($"DROP TRIGGER {trigger}");
            });
        // Values go with their entry (cascade), as they would for whoever removed it.
        await Db(db => db.Database.ExecuteSqlRawAsync(statement));
    }

    private Task Record(params string[] acts) =>
        In(async services =>
        {
            foreach (var act in acts)
                services.GetRequiredService<AuditTrail>().Record(Event(act), Subject, before: "a", after: "b", reason: "test");
            await services.GetRequiredService<HeedDb>().SaveChangesAsync();
        });

    private async Task RecordAndSeal(params string[] acts)
    {
        await Record(acts);
        Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.NotNull(await RunJob<SealAuditBlocks>());
    }

    private Task<IReadOnlyList<string>> Faults() =>
        In(services => services.GetRequiredService<AuditChain>().FaultsAsync(CancellationToken.None));
}

using Heed.Platform.Data;
using Heed.Publishing;
using Heed.Publishing.Desk;
using Heed.Publishing.Doors;
using Heed.Publishing.Reading;
using Heed.Publishing.Schema;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Publishing;

/// <summary>What an item keeps of its newest version is what its versions, clearances and publications say.</summary>
public sealed class NewestVersionTests : RoomTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_done_with_an_item_the_list_says_what_its_versions_say(int seed)
    {
        var random = new Random(seed);
        for (var step = 0; step < 40; step++)
        {
            await ActAsync(random);
            Clock.Pass(TimeSpan.FromHours(random.Next(0, 30)));
            await AgreesAsync($"seed {seed}, step {step}");
        }
    }

    [Fact]
    public async Task Items_written_before_are_followed_by_the_migration()
    {
        await Sample.Draft(PublishingSample.Wording("draft"));
        await Sample.Sent(PublishingSample.Wording("sent"));
        await Sample.Cleared(PublishingSample.Wording("cleared"));
        await Sample.Published(PublishingSample.Wording("public"));
        await Sample.Draft(PublishingSample.Wording("public", "Newer."));
        await Sample.Published(PublishingSample.Wording("scheduled"), Clock.Now.AddDays(2));
        var before = await StoredAsync();
        await Db(async db =>
        {
            foreach (
                var column in new[] { "NewestId", "NewestNumber", "Title", "AuthorId", "WrittenAt", "State", "PublishedFrom" }
            )
                await db.Database.ExecuteSqlRawAsync($"UPDATE publishing_items SET \"{column}\" = NULL");
            foreach (var statement in NewestVersionsOfItems.FollowWhatIsThere)
                await db.Database.ExecuteSqlRawAsync(statement);
        });
        Assert.Equal(before, await StoredAsync());
    }

    private async Task ActAsync(Random random)
    {
        var wording = PublishingSample.Wording("about", $"Wording {random.Next(1_000_000)}.");
        var versions = await Db(db =>
            db.Set<ItemVersion>().OrderByDescending(each => each.Number).Take(3).Select(each => each.Id).ToListAsync()
        );
        var version = versions.Count == 0 ? Guid.Empty : versions[random.Next(versions.Count)];
        var act = versions.Count == 0 ? 0 : random.Next(8);
        await In(async services =>
        {
            var (items, clearing) = (services.GetRequiredService<ItemPublishing>(), services.GetRequiredService<ItemClearance>());
            switch (act)
            {
                case 0:
                    await items.WriteAsync(wording, default);
                    break;
                case 1 or 2:
                    await items.SendForClearanceAsync(version, default);
                    await clearing.TryClearAsync(
                        version,
                        new NewClearance(PublishingSample.Clearer, EqualityScreening.NoEffect),
                        default
                    );
                    break;
                case 3:
                    await clearing.TryReturnAsync(version, "Not yet.", default);
                    break;
                case 4 or 5:
                    await items.TryPublishAsync(version, Clock.Now.AddHours(random.Next(-1, 3) * 20), default);
                    break;
                case 6:
                    await items.TryUndoScheduleAsync(version, default);
                    break;
                default:
                    var item = await services.GetRequiredService<HeedDb>().Set<Item>().Select(each => each.Id).SingleAsync();
                    await items.WithdrawAsync(item, "Wrong.", default);
                    break;
            }
        });
    }

    private Task AgreesAsync(string when) =>
        In(async services =>
        {
            var listed = await services.GetRequiredService<ItemRows>().Query().SingleAsync();
            var newest = (await services.GetRequiredService<VersionStatusQuery>().OfItemsAsync([listed.Id], default))[0];
            var words = VersionStateWords.Of(newest.State, newest.PublishedFrom);
            Assert.Equal(
                (when, newest.VersionId, newest.Title, words.Code),
                (when, listed.VersionId, listed.Title, listed.State)
            );
        });

    private Task<List<string>> StoredAsync() =>
        Db(db =>
            db.Set<Item>()
                .AsNoTracking()
                .OrderBy(each => each.Slug)
                .Select(each =>
                    $"{each.Slug} {each.NewestId} {each.NewestNumber} {each.Title} {each.State} {each.PublishedFrom:O} {each.SupersededFrom:O}"
                )
                .ToListAsync()
        );
}

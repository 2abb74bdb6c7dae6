using Heed.Publishing.Doors;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Publishing;

public sealed class PublishedItemsTests : RoomTest
{
    [Fact]
    public async Task Nothing_is_public_before_it_is_cleared_and_published()
    {
        var version = await Sample.Draft();
        Assert.Null(await Sample.Public());
        var (done, refusal) = await Sample.Publish(version);
        Assert.False(done);
        Assert.Contains("not been cleared", refusal);
        await Sample.In(services => services.GetRequiredService<ItemPublishing>().SendForClearanceAsync(version, default));
        Assert.False((await Sample.Clear(version, PublishingSample.Author)).Done);
        Assert.True((await Sample.Clear(version, PublishingSample.Clearer)).Done);
        Assert.Null(await Sample.Public());
        Assert.True((await Sample.Publish(version)).Done);
        Assert.Equal("We **listen**.", (await Sample.Public())!.Body);
    }

    [Fact]
    public async Task An_embargo_ends_at_its_instant_without_any_job()
    {
        var from = Clock.Now.AddHours(3);
        await Sample.Published(from: from);
        Assert.Equal(from, await NextChange());
        Clock.Now = from.AddMilliseconds(-1);
        Assert.Null(await Sample.Public());
        Clock.Now = from;
        Assert.NotNull(await Sample.Public());
        Assert.Null(await NextChange());
    }

    [Fact]
    public async Task A_later_version_takes_the_place_of_an_earlier_one_at_its_instant()
    {
        await Sample.Published();
        var later = Clock.Now.AddDays(1);
        await Sample.Published(PublishingSample.Wording(body: "Second"), later);
        Assert.Equal(1, (await Sample.Public())!.Number);
        Clock.Now = later;
        Assert.Equal("Second", (await Sample.Public())!.Body);
        Assert.Equal([VersionState.Published, VersionState.Superseded], await States());
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone_with_every_earlier_version_and_leaves_its_note()
    {
        await Sample.Published();
        Clock.Now = Clock.Now.AddDays(1);
        await Sample.Published(PublishingSample.Wording(body: "Second"));
        var item = (await Sample.Public())!.ItemId;
        await Sample.In(services =>
            services.GetRequiredService<ItemPublishing>().WithdrawAsync(item, "wrong figures", default, "We are checking it.")
        );
        Assert.Null(await Sample.Public());
        var left = await Sample.In(services =>
            services.GetRequiredService<PublishedItems>().WithdrawnAsync("page", "about", default)
        );
        Assert.Equal(new WithdrawnItem("Title of about", "We are checking it."), left);
        Assert.Equal(VersionState.Withdrawn, (await States())[0]);
    }

    [Fact]
    public async Task A_draft_is_rewritten_by_its_author_and_a_waiting_version_is_called_back_by_a_new_one()
    {
        var first = await Sample.Draft();
        Assert.Equal(first, await Sample.Draft(PublishingSample.Wording(body: "Rewritten")));
        await Sample.Sent(PublishingSample.Wording(body: "Rewritten again"));
        var second = await Sample.Draft(PublishingSample.Wording(body: "Another"));
        Assert.NotEqual(first, second);
        Assert.Equal([VersionState.Draft, VersionState.Returned], await States());
        Assert.False((await Sample.Clear(first, PublishingSample.Clearer)).Done);
    }

    private Task<DateTimeOffset?> NextChange() =>
        Sample.In(services => services.GetRequiredService<PublishedItems>().NextChangeAsync("page", default));

    private async Task<IReadOnlyList<VersionState>> States() =>
        [
            .. (
                await Sample.In(services =>
                    services
                        .GetRequiredService<ItemPublishing>()
                        .HistoryAsync("page", PublishingSample.SubjectOf("about"), default)
                )
            ).Select(version => version.State),
        ];
}

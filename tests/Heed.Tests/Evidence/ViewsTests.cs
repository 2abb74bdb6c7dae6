using Heed.Evidence;
using Heed.Evidence.Doors;
using Heed.Platform.Data;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Evidence;

public sealed class ViewsTests : RoomTest
{
    [Theory]
    [InlineData("cafe", true)]
    [InlineData("CAFÉ patrol", true)]
    [InlineData("patr caf", true)]
    [InlineData("Ŵyl", true)]
    [InlineData("wyl", true)]
    [InlineData("dont", true)]
    [InlineData("cafe bus", false)]
    [InlineData("afe", false)]
    public async Task All_words_are_sought_at_the_beginning_of_words_without_accents_and_capitals(string words, bool found)
    {
        await Sample.View("More patrols by the Café at the Ŵyl. Don't forget it.");
        Assert.Equal(found ? 1 : 0, (await Page(words)).Total);
    }

    [Fact]
    public void Views_of_two_people_are_not_taken_as_one_persons() =>
        Assert.Throws<ArgumentException>(() =>
            ViewIntake.Take(
                null!,
                [
                    ViewIntake.Prepare(EvidenceSample.Said("One") with { ContributionId = Guid.NewGuid() }),
                    ViewIntake.Prepare(EvidenceSample.Said("Other") with { ContributionId = Guid.NewGuid() }),
                ]
            )
        );

    [Fact]
    public async Task A_view_taken_in_a_shared_commit_reads_as_one_taken_through_the_context()
    {
        var view = EvidenceSample.Said("  Café\r\nnoise ") with { AreaCode = "E07000105" };
        await In(services =>
            services
                .GetRequiredService<GroupCommitQueue>()
                .WriteAsync(commit =>
                {
                    ViewIntake.Take(commit, view);
                    return true;
                })
        );
        var kept = await Db(db => db.Set<View>().AsNoTracking().SingleAsync());
        var other = new View(view);
        Assert.Equal(
            (other.Id, other.Original, other.Shown, other.Search, other.HeardOn, other.Class, other.AreaCode, false),
            (kept.Id, kept.Original, kept.Shown, kept.Search, kept.HeardOn, kept.Class, kept.AreaCode, kept.IsRedacted)
        );
        Assert.Equal(1, (await Page("noise")).Total);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(35)]
    public async Task All_views_of_a_contribution_are_taken_together(int many)
    {
        var contribution = Guid.NewGuid();
        var said = Enumerable
            .Range(1, many)
            .Select(i => EvidenceSample.Said($"Text {i}") with { ContributionId = contribution, Prompt = $"q{i}" })
            .ToList();
        await In(services =>
            services
                .GetRequiredService<GroupCommitQueue>()
                .WriteAsync(commit =>
                {
                    ViewIntake.Take(commit, [.. said.Select(ViewIntake.Prepare)]);
                    return true;
                })
        );
        var kept = await Db(db => db.Set<View>().AsNoTracking().ToListAsync());
        Assert.Equal(
            said.Select(view => (view.Id, view.Prompt, view.Text)).Order(),
            kept.Select(view => (view.Id, view.Prompt, view.Shown)).Order()
        );
    }

    [Fact]
    public async Task A_withdrawn_view_is_gone_from_lists_counts_and_quotations_and_its_words_from_the_database()
    {
        var contribution = Guid.CreateVersion7();
        var gone = await Sample.View("secret words here", contribution);
        var stays = await Sample.View("other words here");
        var count = await In(services => services.GetRequiredService<Views>().WithdrawAsync(contribution, "asked to", default));
        Assert.Equal(1, count);
        Assert.Equal(1, (await Page("words")).Total);
        var quoted = await In(services => services.GetRequiredService<Views>().QuoteAsync([stays, gone], default));
        Assert.Equal(stays, Assert.Single(quoted).Id);
        Assert.Equal("", (await Db(db => db.Set<View>().AsNoTracking().SingleAsync(view => view.Id == gone))).Original);
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_the_last()
    {
        foreach (var number in Enumerable.Range(1, 30))
            await Sample.View($"view {number}");
        var page = await In(services =>
            services
                .GetRequiredService<Views>()
                .PageAsync(new ViewFilter(EvidenceSample.Subject, null, null, null, null, 99), default)
        );
        Assert.Equal((30, 2, 5), (page.Total, page.Page, page.Views.Count));
    }

    private Task<ViewsPage> Page(string words) =>
        In(services =>
            services
                .GetRequiredService<Views>()
                .PageAsync(new ViewFilter(EvidenceSample.Subject, null, words, null, null, 1), default)
        );
}

using System.Net;
using Heed.Consultations;
using Heed.Publishing.Doors;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Answer;

public sealed class FinderTests : RoomTest
{
    [Fact]
    public async Task The_finder_tells_what_is_open_coming_and_closed()
    {
        (await Citizen.Visit("/consultations")).ShouldBeFine().ShouldSay("Nothing is open for answers today");
        await Sample.Launched(code: "OPEN26");
        await Sample.Launched(each => each.OpensAt = Clock.Now.AddDays(2), "COMING26");
        await Sample.Launched(each => each.ClosesAt = Clock.Now.AddHours(1), "SHORT26");
        var page = await Citizen.Visit("/consultations");
        page.ShouldSay("Feeling OPEN26").ShouldSay("Coming soon").ShouldSay("Open until 11am on Tuesday 15 September 2026");
        Assert.Empty(page.Document.QuerySelectorAll("#closed"));
        Clock.Pass(TimeSpan.FromHours(1));
        page = await Citizen.Visit("/consultations");
        Assert.Single(page.Document.QuerySelectorAll("#closed"));
        page.ShouldSay("Closed at 11am on Tuesday 15 September 2026");
    }

    [Fact]
    public async Task Many_closed_ones_are_paged()
    {
        for (var i = 10; i < 32; i++)
            await Sample.Launched(each => each.ClosesAt = Clock.Now.AddMinutes(i), $"DONE{i}");
        Clock.Pass(TimeSpan.FromHours(1));
        var first = await Citizen.Visit("/consultations");
        first.ShouldSay("Feeling DONE31").ShouldNotSay("Feeling DONE10");
        var second = await Citizen.Visit("/consultations?p=2");
        second.ShouldSay("Feeling DONE10").ShouldNotSay("Feeling DONE31");
        Assert.Equal(HttpStatusCode.NotFound, (await Citizen.Visit("/consultations?p=9")).Status);
    }

    [Fact]
    public async Task Nothing_of_a_consultation_is_public_before_its_publication_or_after_its_withdrawal()
    {
        var draft = new Consultation("DRAFT26", "still-a-draft", "Still a draft", Guid.NewGuid());
        await Sample.Save(draft);
        var live = await Sample.Launched();
        string[] paths = ["", "/respond", "/respond/1", "/respond/check", "/respond/sent", "/hear"];
        foreach (var path in paths)
            Assert.Equal(HttpStatusCode.NotFound, (await Citizen.Visit($"/consultations/{draft.Slug}{path}")).Status);
        (await Citizen.Visit("/consultations")).ShouldNotSay("Still a draft").ShouldSay("Feeling SAFE26");
        await In(async services =>
        {
            var item = await services.GetRequiredService<PublishedItems>().OfSubjectAsync("consultation", live.Id, default);
            await services.GetRequiredService<ItemPublishing>().WithdrawAsync(item!.ItemId, "Wrong", default);
        });
        foreach (var path in paths)
            Assert.Equal(HttpStatusCode.NotFound, (await Citizen.Visit($"/consultations/{live.Slug}{path}")).Status);
        (await Citizen.Visit("/consultations")).ShouldNotSay("Feeling SAFE26");
    }
}

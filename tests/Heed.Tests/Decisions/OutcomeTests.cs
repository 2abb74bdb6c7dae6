using System.Net;
using Heed.Evidence.Doors;
using Heed.Publishing.Doors;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Decisions;

public sealed class OutcomeTests : RoomTest
{
    private const string Public = "/you-said/feeling-safe26";

    [Fact]
    public async Task The_consultation_leads_from_its_published_results_to_what_came_of_it()
    {
        var consultation = await Sample.Closed();
        var author = await Officer("engagement");
        var clearer = await Officer("chief-executive");
        var home = $"/desk/consultations/{consultation.Id:D}";
        (await author.Visit(home)).ShouldSay("It has closed. Publish its results, and what was decided.");
        var results = await (await author.Visit($"{home}/results/publish"))
            .Fill("What did people tell you?", "Little.")
            .Press("Send for clearance");
        var version = results.ShouldBeFine().Path;
        (await author.Visit(home)).ShouldSay("Its results wait for clearance.");
        await DecisionsSample.Clear(clearer, version);
        (await author.Visit(home)).ShouldSay("Its results have been cleared. Publish them.");
        (await (await clearer.Visit(version + "/publish")).Choose("Now").Press("Publish")).ShouldBeFine();
        var record = await (await author.Visit(home))
            .ShouldSay("Write down what was found, decided and done.")
            .Follow("Write what came of it");
        Assert.Equal(DecisionsSample.Record, record.Path);
        await Sample.Finding(consultation, "More lights", answered: true);
        (await author.Visit(home)).ShouldSay("send “you said, we did” for clearance");
        await DecisionsSample.Publish(author, clearer);
        (await author.Visit(home)).ShouldSay("Nothing is left to do");
    }

    [Fact]
    public async Task What_came_of_it_is_public_only_after_somebody_else_has_cleared_it()
    {
        var consultation = await Sample.Closed();
        var lights = await Sample.Finding(consultation, "More lights", answered: true);
        await Sample.Finding(consultation, "Fewer cars");
        await Sample.Action(lights, "Put up lamps.", new DateOnly(2027, 1, 31));
        var author = await Officer("engagement");
        var page = await (await author.Visit(DecisionsSample.Record)).Follow("Send for clearance");
        page.ShouldSay("1 of 2 findings answered, 50%").ShouldSay("Fewer cars");
        await page.Press("Send for clearance");
        Assert.Equal(HttpStatusCode.NotFound, (await Citizen.Visit(Public)).Status);
        (await Citizen.Visit("/you-said")).ShouldSay("Nothing is here yet");
        await DecisionsSample.Publish(author, await Officer("chief-executive"));
        page = await AnotherCitizen().Visit(Public);
        page.ShouldSay("We have answered 1 of the 2 things you told us 50%")
            .ShouldSay("It costs little and helps many.")
            .ShouldSay("Put up lamps.")
            .ShouldSay("31 January 2027")
            .ShouldSay("We have not decided yet");
        (await Citizen.Visit("/you-said")).ShouldSay("Feeling SAFE26").ShouldSay("1 of 2 answered, 50%");
        (await Citizen.Visit("/")).ShouldSay("Feeling SAFE26");
    }

    [Fact]
    public async Task The_author_is_not_offered_to_clear_it()
    {
        await Sample.Finding(await Sample.Closed(), "More lights", answered: true);
        var author = await Officer("communications");
        await (await author.Visit($"{DecisionsSample.Record}/publish")).Press("Send for clearance");
        var page = await (await author.Visit(DecisionsSample.Record)).Follow("See version 1");
        Assert.DoesNotContain(page.Document.QuerySelectorAll("a"), link => Page.Words(link) == "Clear");
    }

    [Fact]
    public async Task The_desk_tells_when_the_public_page_is_behind_and_an_update_goes_through_clearance()
    {
        var finding = await Sample.Finding(await Sample.Closed(), "More lights", answered: true);
        var action = await Sample.Action(finding, "Put up lamps.", new DateOnly(2027, 1, 31));
        var (author, clearer) = (await Officer("engagement"), await Officer("chief-executive"));
        await DecisionsSample.Publish(author, clearer);
        (await author.Visit(DecisionsSample.Record)).ShouldNotSay("behind the record");
        await (await author.Visit($"/desk/decisions/actions/{action.Id}")).Choose("Done").Press("Save");
        (await author.Visit(DecisionsSample.Record)).ShouldSay("The public page is behind the record");
        (await author.Visit("/desk")).ShouldSay("Feeling SAFE26: the public page is behind the record");
        (await Citizen.Visit(Public)).ShouldSay("Planned").ShouldNotSay("Done");
        await DecisionsSample.Publish(author, clearer);
        Clock.Pass(TimeSpan.FromSeconds(2));
        (await Citizen.Visit(Public)).ShouldSay("Done").ShouldNotSay("Planned");
        (await author.Visit(DecisionsSample.Record)).ShouldNotSay("behind the record");
    }

    [Fact]
    public async Task A_withdrawn_view_is_gone_from_the_public_page_at_once()
    {
        var consultation = await Sample.Closed();
        var finding = await Sample.Finding(consultation, "More lights", answered: true);
        var view = await Sample.View(consultation, "The lane behind the school is pitch dark.");
        var other = await Sample.View(consultation, "Lamps would help me walk home.");
        await Sample.Quote(finding, view.Id, other.Id);
        var author = await Officer("engagement");
        await DecisionsSample.Publish(author, await Officer("chief-executive"));
        (await Citizen.Visit(Public)).ShouldSay("pitch dark").ShouldSay("Lamps would help me");
        await In(services => services.GetRequiredService<Views>().WithdrawAsync(view.ContributionId, "asked", default));
        Clock.Pass(TimeSpan.FromSeconds(2));
        (await Citizen.Visit(Public)).ShouldNotSay("pitch dark").ShouldSay("Lamps would help me");
        (await author.Visit(DecisionsSample.Record)).ShouldNotSay("pitch dark");
        (await author.Visit($"/desk/decisions/views/{view.Id}")).ShouldSay("has been withdrawn").ShouldSay("More lights");
    }

    [Fact]
    public async Task Words_of_a_quotation_that_nobody_cleared_are_not_shown()
    {
        var consultation = await Sample.Closed();
        var finding = await Sample.Finding(consultation, "More lights", answered: true);
        var view = await Sample.View(consultation, "Mrs Example at number 4 agrees.");
        await Sample.Quote(finding, view.Id);
        var author = await Officer("engagement");
        await DecisionsSample.Publish(author, await Officer("chief-executive"));
        (await Citizen.Visit(Public)).ShouldSay("Mrs Example");
        await Db(async db =>
        {
            var stored = await db.FindAsync<Heed.Evidence.View>(view.Id);
            stored!.ShowWithout([new(Guid.NewGuid(), view.Id, 0, 11, Heed.Evidence.RedactionReason.NamesSomeone)]);
            await Heed.Platform.Web.SiteCache.TouchAsync(db, default);
            await db.SaveChangesAsync();
        });
        Clock.Pass(TimeSpan.FromSeconds(2));
        (await Citizen.Visit(Public)).ShouldNotSay("Mrs Example").ShouldNotSay("at number 4");
        (await author.Visit(DecisionsSample.Record))
            .ShouldSay("[name removed] at number 4 agrees.")
            .ShouldSay("behind the record");
    }

    [Fact]
    public async Task A_withdrawn_outcome_says_that_it_was_taken_down_and_its_words_are_gone()
    {
        var consultation = await Sample.Closed();
        await Sample.Finding(consultation, "More lights", answered: true);
        await DecisionsSample.Publish(await Officer("engagement"), await Officer("chief-executive"));
        var open = await In(services =>
            services.GetRequiredService<PublishedItems>().OfSubjectAsync("outcome", consultation.Id, default)
        );
        await In(services =>
            services.GetRequiredService<ItemPublishing>().WithdrawAsync(open!.ItemId, "A figure is wrong.", default)
        );
        Clock.Pass(TimeSpan.FromSeconds(2));
        var page = await Citizen.Visit(Public);
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        page.ShouldSay("We have taken this page down").ShouldNotSay("More lights");
        (await Citizen.Visit("/you-said")).ShouldNotSay("Feeling SAFE26");
    }

    [Fact]
    public async Task An_open_consultation_has_no_outcome_to_publish()
    {
        var consultation = await Sample.Closed();
        Clock.Pass(TimeSpan.FromDays(-3));
        await Sample.Finding(consultation, "More lights", answered: true);
        var page = await (await Officer("engagement")).Visit($"{DecisionsSample.Record}/publish");
        (await page.Press("Send for clearance")).ShouldRefuse("This consultation is still open");
    }

    [Fact]
    public async Task Views_are_searched_ticked_and_traced_both_ways()
    {
        var consultation = await Sample.Closed();
        var finding = await Sample.Finding(consultation, "More lights", answered: true);
        await Sample.Action(finding, "Put up lamps.");
        var view = await Sample.View(consultation, "The lane behind the school is pitch dark.");
        await Sample.View(consultation, "Buses stop too early.");
        var officer = await Officer("engagement");
        var page = await officer.Visit($"/desk/decisions/findings/{finding.Id}/views?words=lane");
        page.ShouldSay("pitch dark").ShouldNotSay("Buses");
        page = await page.Choose("Quote it").Press("Save these choices");
        page.ShouldBeFine().ShouldSay("Changed one view.").ShouldSay("1 view");
        page = await officer.Visit($"/desk/decisions/findings/{finding.Id}");
        page.ShouldSay("The finding rests on one view.")
            .ShouldSay("Quoted.")
            .ShouldSay("We will do it.")
            .ShouldSay("Put up lamps.");
        var uses = await In(services => services.GetServices<IViewUse>().Single().OfAsync(view.Id, default));
        Assert.Equal($"/desk/decisions/findings/{finding.Id}", Assert.Single(uses).Href);
        page = await officer.Visit($"/desk/decisions/findings/{finding.Id}/views?chosen=yes");
        page = await page.Untick("Quote it").Untick("The finding rests on it").Press("Save these choices");
        page.ShouldSay("0 views");
    }
}

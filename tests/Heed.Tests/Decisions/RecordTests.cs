using System.Text;
using Heed.Decisions;
using Heed.Platform.Audit;
using Heed.Tests.Consultations.Answer;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Decisions;

public sealed class RecordTests : RoomTest
{
    protected override Task PrepareAsync() => Sample.Office();

    [Fact]
    public async Task A_finding_is_written_down_decided_and_followed_by_an_action()
    {
        await Sample.Closed();
        var officer = await Officer("engagement");
        var page = await (await officer.Visit(DecisionsSample.Record)).Follow("Add a finding");
        page = await page.Fill("Title", "More lights").Fill("What people said", "Paths are dark.").Press("Add the finding");
        page.ShouldBeFine().ShouldSay("More lights").ShouldSay("No decision yet").ShouldSay("0 of 1");
        page = await page.Follow("Decide: More lights");
        page = await page.Choose("Partly accepted", "What became of it?")
            .Fill("What was decided", "Lamps on two paths.")
            .Fill("Why", "There is money for two.")
            .Fill("Who decided", "Chief Executive")
            .Press("Save the decision");
        page.ShouldBeFine().ShouldSay("Partly accepted").ShouldSay("1 of 1").ShouldSay("findings answered, 100%");
        page = await page.Follow("Add an action: More lights");
        page = await page.Fill("What will be done", "Put up twelve lamps.")
            .Fill("Who does it", "Estates team")
            .FillDate("By when?", new DateOnly(2026, 12, 1))
            .Choose("Under way")
            .Press("Add the action");
        page.ShouldBeFine().ShouldSay("Put up twelve lamps.").ShouldSay("1 December 2026").ShouldSay("Under way");
        var acts = await Db(db => db.Set<AuditEntry>().Select(entry => entry.Act).ToListAsync());
        Assert.Contains("finding added", acts);
        Assert.Contains("finding decided", acts);
        Assert.Contains("action added", acts);
    }

    [Fact]
    public async Task What_is_missing_is_said_in_the_order_of_the_page()
    {
        await Sample.Closed();
        var page = await (await Officer("engagement")).Visit($"{DecisionsSample.Record}/findings/add");
        page = (await page.Press("Add the finding")).ShouldRefuse("Give the finding a title");
        Assert.Equal(
            ["Give the finding a title", "Write down what people said"],
            page.Document.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent.Trim())
        );
    }

    [Fact]
    public async Task A_decision_without_its_reason_is_refused_and_keeps_what_was_typed()
    {
        var finding = await Sample.Finding(await Sample.Closed(), "More lights");
        var officer = await Officer("communications");
        var page = await officer.Visit($"/desk/decisions/findings/{finding.Id}/decide");
        page = await page.Choose("Not accepted", "What became of it?")
            .Fill("What was decided", "No lamps this year.")
            .Fill("Why", "  ")
            .Press("Save the decision");
        page.ShouldRefuse("Give the reason. People want to know why.");
        Assert.Equal("No lamps this year.", page.ValueOf("What was decided"));
        Assert.False((await Db(db => db.Set<Finding>().SingleAsync())).IsAnswered);
    }

    [Fact]
    public async Task A_view_that_shows_a_telephone_number_is_not_quoted_until_it_is_taken_out()
    {
        var consultation = await Sample.Closed();
        var finding = await Sample.Finding(consultation, "More lights");
        await Sample.View(consultation, "Lights by the stop, please. Ring me on 07700 900123.");
        var page = await (await Officer("engagement")).Visit($"/desk/decisions/findings/{finding.Id}/views");
        page.ShouldSay("This may show who somebody is: “07700 900123”");
        page = await page.Choose("Quote it").Press("Save these choices");
        page.ShouldRefuse("Take out “07700 900123” before you quote this view: it looks like a telephone number");
        Assert.Equal(0, await CountAsync<FindingView>());
        page = await page.Choose("The finding rests on it").Follow("Take words out of this view");
        page.ShouldBeFine().ShouldSay("Found in this text");
    }

    [Fact]
    public async Task A_decision_cannot_have_been_taken_tomorrow()
    {
        var finding = await Sample.Finding(await Sample.Closed(), "More lights");
        var page = await (await Officer("engagement")).Visit($"/desk/decisions/findings/{finding.Id}/decide");
        page = await page.Choose("Accepted", "What became of it?")
            .Fill("What was decided", "Lamps.")
            .Fill("Why", "Dark.")
            .FillDate("When was it decided?", new DateOnly(2027, 1, 1))
            .Press("Save the decision");
        page.ShouldRefuse("The day of the decision must be today or earlier");
    }

    [Fact]
    public async Task A_stopped_action_says_why()
    {
        var finding = await Sample.Finding(await Sample.Closed(), "More lights", answered: true);
        var action = await Sample.Action(finding, "Put up lamps.");
        var page = await (await Officer("engagement")).Visit($"/desk/decisions/actions/{action.Id}");
        page = await page.Choose("Stopped", "How far along is it?").Press("Save");
        page.ShouldRefuse("Say why it stopped.");
        page = await page.Fill("What has happened so far", "The maker closed.").Press("Save");
        page.ShouldBeFine().ShouldSay("Stopped").ShouldSay("The maker closed.");
    }

    [Fact]
    public async Task An_action_whose_last_day_has_passed_is_late_in_words_until_it_is_done()
    {
        var finding = await Sample.Finding(await Sample.Closed(), "More lights", answered: true);
        var today = DateOnly.FromDateTime(Clock.Now.UtcDateTime);
        var action = await Sample.Action(finding, "Put up lamps.", today);
        var officer = await Officer("engagement");
        (await officer.Visit(DecisionsSample.Record)).ShouldNotSay("Late");
        Clock.Pass(TimeSpan.FromDays(1));
        officer = await Officer("engagement");
        (await officer.Visit(DecisionsSample.Record)).ShouldSay("Planned Late").ShouldSay("action is late");
        (await officer.Visit("/desk")).ShouldSay("Feeling SAFE26: an action is late");
        await (await officer.Visit($"/desk/decisions/actions/{action.Id}")).Choose("Done").Press("Save");
        (await officer.Visit(DecisionsSample.Record)).ShouldNotSay("Late");
    }

    [Fact]
    public async Task Findings_are_moved_deleted_and_put_back()
    {
        var consultation = await Sample.Closed();
        foreach (var title in new[] { "First", "Second", "Third" })
            await Sample.Finding(consultation, title);
        var officer = await Officer("engagement");
        var page = await (await officer.Visit(DecisionsSample.Record)).Press("Move up: Third");
        Assert.Equal(["First", "Third", "Second"], Titles(page));
        page = await page.Press("Move down: First");
        Assert.Equal(["Third", "First", "Second"], Titles(page));
        page = await page.Press("Delete: Third");
        page.ShouldSay("Deleted “Third”. You can put it back");
        Assert.Equal(["First", "Second"], Titles(page));
        page = await page.Press("Put back Third");
        Assert.Equal(["First", "Second", "Third"], Titles(page));
    }

    [Fact]
    public async Task A_deleted_action_can_be_put_back()
    {
        var finding = await Sample.Finding(await Sample.Closed(), "More lights", answered: true);
        var action = await Sample.Action(finding, "Put up lamps.");
        var officer = await Officer("engagement");
        var page = await (await officer.Visit($"/desk/decisions/actions/{action.Id}")).Press("Delete the action");
        page.ShouldSay("You can put it back here");
        (await officer.Visit(DecisionsSample.Record)).ShouldNotSay("Put up lamps.");
        await page.Press("Put it back");
        (await officer.Visit(DecisionsSample.Record)).ShouldSay("Put up lamps.");
    }

    [Fact]
    public async Task The_list_is_filtered_sorted_and_exported()
    {
        var one = await Sample.Launched(code: "ONE26");
        var two = await Sample.Launched(code: "TWO26");
        Clock.Pass(TimeSpan.FromDays(15));
        await Sample.Finding(one, "A", answered: true);
        await Sample.Finding(two, "B");
        var officer = await Officer("analyst");
        var page = await officer.Visit("/desk/decisions?sort=title&order=desc");
        page.ShouldSay("1 of 2").ShouldSay("50%").ShouldSay("1 of 1 finding answered, 100%");
        Assert.True(
            page.Text.IndexOf("Feeling TWO26", StringComparison.Ordinal)
                < page.Text.IndexOf("Feeling ONE26", StringComparison.Ordinal)
        );
        (await officer.Visit("/desk/decisions?answered=open")).ShouldSay("Feeling TWO26").ShouldNotSay("Feeling ONE26");
        (await officer.Visit("/desk/decisions?late=yes")).ShouldSay("No consultation is like that");
        var (bytes, headers) = await officer.Download("/desk/decisions?handler=csv&answered=whole");
        Assert.Equal("text/csv", headers.ContentType!.MediaType);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("ONE26,Feeling ONE26,2026-09-29,0,1,1,100,0,0,Not written", Assert.Single(lines.Skip(1)));
    }

    [Fact]
    public async Task Those_who_may_only_read_get_no_buttons_and_are_refused()
    {
        var finding = await Sample.Finding(await Sample.Closed(), "More lights");
        var clerk = await Officer("panel-clerk");
        (await clerk.Visit(DecisionsSample.Record)).ShouldSay("More lights").ShouldNotSay("Delete");
        var form = await clerk.Visit($"/desk/decisions/findings/{finding.Id}/decide");
        var page = await form.Choose("Accepted", "What became of it?").Press("Save the decision");
        Assert.False(page.Response.IsSuccessStatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await Citizen.Visit("/you-said/feeling-safe26")).Status);
    }

    private static IEnumerable<string> Titles(Page page) =>
        page.Document.QuerySelectorAll(".finding-card h3").Select(title => title.TextContent.Trim());
}

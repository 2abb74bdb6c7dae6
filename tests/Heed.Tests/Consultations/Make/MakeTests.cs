using Heed.Consultations;
using Heed.Tests.Harness;

namespace Heed.Tests.Consultations.Make;

public sealed class MakeTests : RoomTest
{
    [Fact]
    public async Task Whoever_saves_and_continues_comes_to_what_is_not_finished_yet_and_at_last_to_the_gates()
    {
        var draft = await Sample.Draft(c => (c.Summary, c.PrivacyNotice) = ("", ""));
        var page = await (await Officer("engagement")).Visit(draft.Desk("about"));
        page.ShouldSay("Before launch: Write the summary.");
        page = await page.Fill("Summary", "Tell us how safe you feel.").Press("Save and continue");
        Assert.Equal(draft.Desk("privacy"), page.Path);
        page = await page.Fill("Privacy notice", "We keep your answers for 2 years.").Press("Save and continue");
        page.ShouldBeFine();
        Assert.Equal(draft.Desk("gates"), page.Path);
    }

    [Fact]
    public async Task A_consultation_is_begun_with_a_title_and_gets_a_code_an_address_and_a_privacy_notice()
    {
        var officer = await Officer("engagement");
        var page = await (await officer.Visit("/desk/consultations/new"))
            .Fill("Title", "Feeling safe where you live")
            .Press("Begin");
        page.ShouldBeFine().ShouldSay("Draft. Nobody outside the office can see it.").ShouldSay("Next step");
        var begun = await Sample.Again(Guid.Parse(page.Address.Segments[^1]));
        Assert.Equal(("FEELING26", "feeling-safe-where-you-live"), (begun.Code, begun.Slug));
        Assert.Contains("reference number", begun.PrivacyNotice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_is_taken_is_refused_and_everything_typed_stays()
    {
        await Sample.Draft(code: "FEELING26");
        var officer = await Officer("engagement");
        var page = await (await officer.Visit("/desk/consultations/new")).Fill("Title", "Feeling safe").Press("Begin");
        page.ShouldRefuse("The code FEELING26 belongs to");
        Assert.Contains("value=\"Feeling safe\"", page.Html, StringComparison.Ordinal);
        var again = await page.Fill("Code", "FEELING27").Press("Begin");
        again.ShouldBeFine().ShouldSay("FEELING27");
    }

    [Fact]
    public async Task Every_topic_keeps_what_is_typed_and_the_history_says_who_changed_what()
    {
        var draft = await Sample.Draft(c => c.CanChange = "");
        var officer = await Officer("engagement");
        (await officer.Visit(draft.Desk())).ShouldSay("Write what can change.");
        var page = await officer.Visit(draft.Desk("change"));
        page = await page.Fill("What can change because of the answers?", "- The order of things").Press("Save");
        page.ShouldBeFine()
            .ShouldSay("What can and cannot change: saved.")
            .ShouldSay("Edited by Engagement")
            .ShouldSay("what can change");
        Assert.Equal("- The order of things", (await Sample.Again(draft.Id)).CanChange);
    }

    [Fact]
    public async Task Dates_are_London_time_and_must_be_in_order()
    {
        var draft = await Sample.Draft();
        var officer = await Officer("engagement");
        var page = (await officer.Visit(draft.Desk("dates")))
            .FillDate("On what day does it open?", new DateOnly(2026, 10, 20))
            .FillDate("On what day does it close?", new DateOnly(2026, 10, 19))
            .Fill("At what time?", "5pm");
        page = await page.Press("Save");
        page.ShouldRefuse("It must close after it opens");
        page = await page.FillDate("On what day does it close?", new DateOnly(2026, 11, 20)).Press("Save");
        page.ShouldBeFine();
        var saved = await Sample.Again(draft.Id);
        // Summer time ends on 25 October 2026: the opening is an hour before midnight UTC, the close is not.
        Assert.Equal(new DateTimeOffset(2026, 10, 19, 23, 0, 0, TimeSpan.Zero), saved.OpensAt);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 17, 0, 0, TimeSpan.Zero), saved.ClosesAt);
    }

    [Fact]
    public async Task Two_people_at_once_the_second_sees_what_the_first_changed_and_loses_nothing()
    {
        var draft = await Sample.Draft();
        var (first, second) = (await Officer("engagement"), await Officer("communications"));
        var hers = await first.Visit(draft.Desk("about"));
        var his = await second.Visit(draft.Desk("about"));
        (await hers.Fill("Summary", "Hers").Press("Save")).ShouldBeFine();
        his = await his.Fill("Summary", "His").Fill("Why we are asking", "His reasons").Press("Save");
        his.ShouldRefuse("changed this while you had it open").ShouldSay("Now: Hers");
        Assert.Contains("value=\"His\"", his.Html, StringComparison.Ordinal);
        Assert.Contains("His reasons", his.Html, StringComparison.Ordinal);
        Assert.Equal("Hers", (await Sample.Again(draft.Id)).Summary);
        (await his.Press("Save")).ShouldBeFine();
        var saved = await Sample.Again(draft.Id);
        Assert.Equal(("His", "His reasons"), (saved.Summary, saved.Purpose));
    }

    [Fact]
    public async Task Nobody_can_claim_a_random_sample_which_cannot_be_drawn_here()
    {
        var officer = await Officer("engagement");
        var draft = await Sample.Draft();
        var page = await officer.Visit(draft.Desk("people"));
        page.ShouldNotSay("A random sample");
        foreach (var choice in page.Document.QuerySelectorAll("input[name='Input.Design']"))
            choice.SetAttribute("value", nameof(SampleDesign.RandomSample));
        (await page.Press("Save")).ShouldRefuse("A random sample cannot be drawn here");
        Assert.Equal(SampleDesign.Open, (await Sample.Again(draft.Id)).Design);
    }

    [Fact]
    public async Task Changes_in_different_topics_do_not_get_in_each_others_way()
    {
        var draft = await Sample.Draft();
        var (first, second) = (await Officer("engagement"), await Officer("communications"));
        var hers = await first.Visit(draft.Desk("about"));
        var his = await second.Visit(draft.Desk("people"));
        (await hers.Fill("Summary", "Hers").Press("Save")).ShouldBeFine();
        (await his.Fill("Whom should it reach?", "Young people").Press("Save")).ShouldBeFine();
        var saved = await Sample.Again(draft.Id);
        Assert.Equal(("Hers", "Young people"), (saved.Summary, saved.Audience));
    }

    [Fact]
    public async Task The_list_counts_filters_sorts_and_gives_a_file()
    {
        await Sample.LaunchedByHand(c => c.OpensAt = Sample.Now.AddDays(-5));
        await Sample.Draft(c => c.Title = "=Later", code: "LATER26");
        var officer = await Officer("engagement");
        (await officer.Visit("/desk/consultations"))
            .ShouldSay("2 consultations")
            .ShouldSay("Thin response")
            .ShouldSay("About SAFE26");
        (await officer.Visit("/desk/consultations?state=Draft")).ShouldSay("1 consultation").ShouldNotSay("About SAFE26");
        (await officer.Visit("/desk/consultations?words=nothing+like+it")).ShouldSay("No consultation fits");
        var (bytes, headers) = await officer.Download("/desk/consultations?state=Draft&handler=csv");
        var file = System.Text.Encoding.UTF8.GetString(bytes);
        Assert.Contains("LATER26,\"'=Later\",Draft", file, StringComparison.Ordinal);
        Assert.DoesNotContain("SAFE26", file, StringComparison.Ordinal);
        Assert.Equal("text/csv", headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Somebody_who_may_only_read_sees_the_page_without_its_actions_and_cannot_write()
    {
        var draft = await Sample.Draft();
        var reader = await Officer("office-holder");
        var page = await reader.Visit(draft.Desk());
        page.ShouldBeFine().ShouldSay("Next step");
        var refused = await (await reader.Visit(draft.Desk("about"))).Fill("Summary", "Mine").Press("Save");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal("Tell us how safe you feel.", (await Sample.Again(draft.Id)).Summary);
    }

    [Fact]
    public async Task A_consultation_that_does_not_exist_is_not_found()
    {
        var officer = await Officer("engagement");
        foreach (var page in new[] { "", "/about", "/questions", "/gates", "/preview", "/send", "/close" })
            Assert.Equal(
                System.Net.HttpStatusCode.NotFound,
                (await officer.Visit($"/desk/consultations/{Guid.NewGuid()}{page}")).Status
            );
    }
}

using System.Net;
using Heed.Publishing;
using Heed.Publishing.Doors;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Publishing;

/// <summary>A page from the first word to its withdrawal, through the desk.</summary>
public sealed class DeskTests : RoomTest
{
    private const string Text = "We listen to people. We say what we did.";

    [Fact]
    public async Task A_page_goes_from_draft_through_another_persons_clearance_to_the_public()
    {
        var version = await Write("how-we-listen", "Save and send for clearance");
        version.ShouldSay("You wrote this version, so somebody else must clear it");
        Assert.Equal(HttpStatusCode.NotFound, (await Citizen.Visit("/how-we-listen")).Status);
        var clearer = await Officer("chief-executive");
        var cleared = await Answer(await clearer.Visit(version.Path + "/clear")).Press("Clear this version");
        cleared.ShouldSay("Cleared. It is not public until somebody publishes it.");
        Assert.Equal(HttpStatusCode.NotFound, (await Citizen.Visit("/how-we-listen")).Status);
        var published = await (await clearer.Visit(version.Path + "/publish")).Choose("Now").Press("Publish");
        published.ShouldSay("Public since");
        (await Citizen.Visit("/how-we-listen")).ShouldSay("We say what we did.");
    }

    [Fact]
    public async Task What_waits_is_on_the_first_page_however_much_was_published_today()
    {
        await Sample.Sent(PublishingSample.Wording("waiting"));
        for (var i = 0; i < 13; i++)
            await Sample.Published(PublishingSample.Wording($"news-{i}"));
        (await (await Officer("chief-executive")).Visit("/desk")).ShouldSay(
            "Title of waiting (fixed page): waits for your clearance"
        );
    }

    [Fact]
    public async Task The_author_cannot_clear_by_going_to_the_address_and_the_role_that_does_not_clear_is_refused()
    {
        var writer = await Officer("communications");
        var version = await Write("how-we-listen", "Save and send for clearance", writer);
        var tried = await Answer(await writer.Visit(version.Path + "/clear")).Press("Clear this version");
        tried.ShouldRefuse("You wrote this version, so somebody else must clear it.");
        Assert.Equal(0, await CountAsync<Clearance>());
        var analyst = await Officer("analyst");
        Assert.NotEqual(HttpStatusCode.OK, (await analyst.Client.GetAsync(version.Path + "/clear")).StatusCode);
    }

    [Fact]
    public async Task A_screening_that_does_not_fit_together_is_refused_and_keeps_what_was_typed()
    {
        var version = await Sample.Sent();
        var clearer = await Officer("chief-executive");
        var page = await clearer.Visit($"/desk/publishing/versions/{version}/clear");
        (await page.Press("Clear this version")).ShouldRefuse("Say whether anyone could be put at a disadvantage");
        page = Answer(await clearer.Visit($"/desk/publishing/versions/{version}/clear"));
        page.Choose("Yes", "Could anyone be put at a disadvantage by it, or be left out?");
        page = await page.Press("Clear this version");
        page.ShouldRefuse("You answered yes or not sure to a question");
        page.Choose("There are effects, and they are dealt with")
            .Fill("How effects are dealt with, or where the assessment is kept", "Printed copies too");
        await page.Press("Clear this version");
        var clearance = await Db(db => db.Set<Clearance>().SingleAsync());
        Assert.Equal(
            (ScreeningAnswer.Yes, ScreeningOutcome.DealtWith, "Printed copies too"),
            (clearance.Screening.LeavesSomeOut, clearance.Screening.Outcome, clearance.Screening.Note)
        );
    }

    [Fact]
    public async Task A_returned_version_tells_its_author_why_and_is_never_cleared()
    {
        var version = await Sample.Sent();
        var clearer = await Officer("chief-executive");
        var page = await clearer.Visit($"/desk/publishing/versions/{version}/return");
        (await page.Press("Return to author")).ShouldRefuse("Say why you are returning it");
        page = await page.Fill("What should change?", "Say when we decide").Press("Return to author");
        page.ShouldSay("Returned: Say when we decide");
        Assert.False((await Sample.Clear(version, PublishingSample.Clearer)).Done);
    }

    [Fact]
    public async Task A_publication_at_a_time_is_undone_before_it_and_the_version_stays_cleared()
    {
        var version = await Sample.Cleared();
        var officer = await Officer("communications");
        var page = await officer.Visit($"/desk/publishing/versions/{version}/publish");
        page = await page.Choose("At a time")
            .FillDate("On which day?", new DateOnly(2026, 9, 14))
            .Fill("At what time?", "5pm")
            .Press("Publish");
        page.ShouldRefuse("Enter a time that is still to come, or choose now");
        page = await page.FillDate("On which day?", new DateOnly(2026, 9, 16)).Press("Publish");
        page.ShouldSay("It becomes public by itself at 5pm on Wednesday 16 September 2026");
        page = await page.Press("Undo the publication");
        page.ShouldSay("Cleared. It is not public until somebody publishes it.");
        Clock.Now = Clock.Now.AddDays(2);
        Assert.Null(await Sample.Public());
        Assert.True((await Sample.Publish(version)).Done);
        Assert.NotNull(await Sample.Public());
    }

    [Fact]
    public async Task Withdrawing_asks_for_a_reason_and_a_public_note()
    {
        var version = await Sample.Published();
        var officer = await Officer("communications");
        var page = await officer.Visit($"/desk/publishing/versions/{version}/withdraw");
        (await page.Press("Withdraw")).ShouldRefuse("Write the note that the public will find");
        page.Fill("Why is it withdrawn?", "A figure was wrong")
            .Fill("What should its address say instead?", "We are putting a figure right.");
        (await page.Press("Withdraw")).ShouldSay("Withdrawn: A figure was wrong");
        (await Citizen.Visit("/about")).ShouldSay("We are putting a figure right.").ShouldNotSay("A figure was wrong");
    }

    [Fact]
    public async Task The_version_page_shows_what_changes_against_what_is_public()
    {
        await Sample.Published();
        var version = await Sample.Sent(PublishingSample.Wording(body: "We **listen** well."));
        var officer = await Officer("chief-executive");
        var page = await officer.Visit($"/desk/publishing/versions/{version}");
        Assert.Equal("well", page.Document.QuerySelector(".heed-difference ins")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_list_filters_counts_and_is_exported()
    {
        await Sample.Published(PublishingSample.Wording("first"));
        await Sample.Sent(PublishingSample.Wording("second"));
        var officer = await Officer("chief-executive");
        var page = await officer.Visit("/desk/publishing?mine=yes");
        page.ShouldSay("Title of second").ShouldNotSay("Title of first");
        page = await officer.Visit("/desk/publishing?state=published&sort=title&order=desc");
        page.ShouldSay("Title of first").ShouldNotSay("Title of second");
        var (bytes, _) = await officer.Download("/desk/publishing?handler=csv&state=published");
        var csv = System.Text.Encoding.UTF8.GetString(bytes);
        Assert.Contains("Title of first,Fixed page,1,Published", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Title of second", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_saves_nothing_and_an_address_of_the_program_is_refused()
    {
        var writer = await Officer("communications");
        var page = Fill(await writer.Visit("/desk/publishing/pages/new"), "sign-in");
        var preview = await page.Press("Preview");
        Assert.Equal("How we listen", preview.Document.QuerySelector(".heed-preview h1")!.TextContent);
        Assert.Equal(0, await CountAsync<ItemVersion>());
        (await preview.Press("Save draft")).ShouldRefuse("/sign-in is an address of the program itself");
    }

    private async Task<Page> Write(string slug, string button, Visitor? writer = null)
    {
        writer ??= await Officer("communications");
        return await Fill(await writer.Visit("/desk/publishing/pages/new"), slug).Press(button);
    }

    private static Page Fill(Page page, string slug) =>
        page.Fill("Title", "How we listen").Fill("Address", slug).Fill("Summary", "How we hear people.").Fill("Text", Text);

    private static Page Answer(Page page)
    {
        foreach (var question in Heed.Publishing.Desk.Clear.ScreeningWords.Questions)
            page.Choose("No", question.Legend);
        return page;
    }
}

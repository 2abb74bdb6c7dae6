using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Platform.Journeys;
using Heed.Tests.Harness;
using Heed.Tests.Platform.Meetings;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Platform;

/// <summary>What every public form of several pages can rely on, shown by one that asks for a meeting. No script runs here.</summary>
public sealed class PublicJourneyTests : RoomTest
{
    private const string First = "/test/meeting/you";

    protected override void Adjust(WebApplicationBuilder builder) => MeetingJourney.Add(builder);

    [Fact]
    public async Task Step_by_step_to_the_check_and_to_a_reference()
    {
        var check = await Answered("Ada Brown", "Street lights");
        Assert.Equal("Check your answers", check.Heading);
        check.ShouldSay("Your name Ada Brown Change Your name").ShouldSay("Street lights").ShouldNotSay("Telephone number");
        Assert.Empty(await Sent());
        var sent = await check.Press("Send");
        sent.ShouldSay("We have received it");
        var (reference, answers) = Assert.Single(await Sent());
        sent.ShouldSay(reference);
        Assert.Matches("^[A-Z2-9]{5}-[A-Z2-9]{5}$", reference);
        Assert.Contains("Ada Brown", answers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_is_said_as_everywhere_and_nothing_typed_is_lost()
    {
        var page = await Citizen.Visit(First);
        page = await page.Fill("Your name", new string('x', 41)).Press("Continue");
        page.ShouldRefuse("Enter a name of 40 characters or fewer");
        Assert.StartsWith("Error:", page.Document.Title, StringComparison.Ordinal);
        var summary = page.Document.QuerySelector(".govuk-error-summary")!;
        Assert.NotNull(summary.QuerySelector("[role=alert]"));
        var field = page.Document.QuerySelector(summary.QuerySelector("a")!.GetAttribute("href")!)!;
        var error = page.Document.GetElementById(field.GetAttribute("aria-describedby")!)!;
        Assert.Equal("Error: Enter a name of 40 characters or fewer", Page.Words(error));
        Assert.Equal(new string('x', 41), page.ValueOf("Your name"));
        Assert.Equal(0, await CountAsync<JourneyDraft>());
    }

    [Fact]
    public async Task What_the_answers_themselves_refuse_is_said_at_its_field_and_not_kept()
    {
        var page = await (await Citizen.Visit(First)).Fill("Your name", "Ada Brown").Press("Continue");
        page = await page.Fill("Subject", "Better weather").Press("Continue");
        page.ShouldRefuse("The office cannot change the weather");
        Assert.NotNull(page.Document.QuerySelector(".govuk-error-summary a[href='#Input_Subject']"));
        Assert.Equal("Better weather", page.ValueOf("Subject"));
        Assert.Equal("", (await Citizen.Visit("/test/meeting/subject")).ValueOf("Subject"));
    }

    [Fact]
    public async Task Back_leads_to_the_step_before_with_what_was_answered()
    {
        var page = await (await Citizen.Visit(First)).Fill("Your name", "Ada Brown").Press("Continue");
        page = await page.Follow("Back");
        Assert.Equal((First, "Ada Brown"), (page.Path, page.ValueOf("Your name")));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("a"), link => Page.Words(link) == "Back");
        var check = await Answered("Ada Brown", "Street lights", telephone: "01632 960001");
        page = await check.Follow("Back");
        Assert.Equal("01632 960001", page.ValueOf("Telephone number"));
    }

    [Fact]
    public async Task A_change_from_the_check_leads_back_to_it()
    {
        var check = await Answered("Ada Brown", "Street lights");
        var page = await check.Follow("Change Your name");
        Assert.Equal("/test/meeting/check", page.Document.QuerySelector("a.govuk-back-link")!.GetAttribute("href"));
        check = await page.Fill("Your name", "Ada Green").Press("Continue");
        Assert.Equal("/test/meeting/check", check.Path);
        check.ShouldSay("Ada Green").ShouldSay("Street lights");
    }

    [Fact]
    public async Task A_change_that_asks_more_asks_it_first_and_what_is_asked_no_more_is_forgotten()
    {
        var page = await (await Answered("Ada Brown", "Street lights")).Follow("Change Subject");
        page = await page.Choose("By telephone").Press("Continue");
        Assert.Equal("/test/meeting/telephone?change=true", page.Path);
        var check = await page.Fill("Telephone number", "01632 960001").Press("Continue");
        Assert.Equal("/test/meeting/check", check.Path);
        page = await check.Follow("Change Subject");
        check = await page.Untick("By telephone").Press("Continue");
        check.ShouldNotSay("01632 960001");
        await check.Press("Send");
        Assert.DoesNotContain("01632 960001", Assert.Single(await Sent()).Answers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_step_is_passed_over()
    {
        (await Citizen.Visit("/test/meeting/subject")).ShouldSay("Please start here");
        Assert.Equal(First, (await Citizen.Visit("/test/meeting/check")).Path);
        Assert.Equal(First, (await Citizen.Visit("/test/meeting/sent")).Path);
        await (await Citizen.Visit(First)).Fill("Your name", "Ada Brown").Press("Continue");
        Assert.Equal("/test/meeting/subject", (await Citizen.Visit("/test/meeting/check")).Path);
        Assert.Equal("/test/meeting/subject", (await Citizen.Visit("/test/meeting/telephone")).Path);
        Assert.Equal("/test/meeting/subject", (await Citizen.Visit("/test/meeting/sent")).Path);
    }

    [Fact]
    public async Task Whoever_is_interrupted_goes_on_where_they_were_and_nobody_else_can()
    {
        var page = await (await Citizen.Visit(First)).Fill("Your name", "Ada Brown").Press("Continue");
        Clock.Pass(TimeSpan.FromHours(23));
        Assert.Equal("Ada Brown", (await Citizen.Visit(First)).ValueOf("Your name"));
        Assert.Equal("", (await AnotherCitizen().Visit(First)).ValueOf("Your name"));
        Assert.True(page.Response.Headers.CacheControl?.NoStore);
        // Each change keeps it for another day.
        page = await (await Citizen.Visit("/test/meeting/subject")).Fill("Subject", "Street lights").Press("Continue");
        Clock.Pass(TimeSpan.FromHours(23));
        (await page.Press("Send")).ShouldSay("We have received it");
    }

    [Fact]
    public async Task The_cookie_is_sent_to_the_journey_alone_is_out_of_reach_of_scripts_and_ends_in_time()
    {
        var page = await Citizen.Visit(First);
        var cookie = Assert.Single(
            page.Response.Headers.GetValues("Set-Cookie"),
            each => each.StartsWith("heed-journey-meeting")
        );
        Assert.Contains("path=/test/meeting;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=86400", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("%00%00%00%00%00%00%00%00")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA=")]
    public async Task A_cookie_that_nobody_gave_leads_to_nothing(string secret)
    {
        Citizen.Client.DefaultRequestHeaders.Add(CookieJar.Given, $"heed-journey-meeting={secret}");
        (await Citizen.Visit("/test/meeting/check")).ShouldSay("Please start here");
        var page = await (await Citizen.Visit(First + "/")).Fill("Your name", "Ada Brown").Press("Continue");
        Assert.Equal("/test/meeting/subject", page.Path);
    }

    [Fact]
    public async Task What_is_held_cannot_be_read_in_the_database()
    {
        await Answered("Ada Brown", "Street lights");
        var draft = await Db(db => db.Set<JourneyDraft>().SingleAsync());
        Assert.NotEmpty(draft.Answers);
        var stored = Convert.FromBase64String(draft.Answers);
        Assert.False(stored.AsSpan().IndexOf("Ada Brown"u8) >= 0, "The answers lie open.");
    }

    [Fact]
    public async Task After_its_time_it_is_gone_and_the_job_erases_it()
    {
        var check = await Answered("Ada Brown", "Street lights");
        Clock.Pass(TimeSpan.FromHours(24));
        (await check.Press("Send")).ShouldSay("Please start here");
        Assert.Equal("", (await Citizen.Visit(First)).ValueOf("Your name"));
        Assert.Equal(1, await CountAsync<JourneyDraft>());
        Assert.Equal("Cleared 0 form receipts and 1 journeys.", await RunJob<ForgetOldReceipts>());
        Assert.Equal(0, await CountAsync<JourneyDraft>());
        Assert.Empty(await Sent());
    }

    [Fact]
    public async Task A_button_erases_what_was_entered()
    {
        var check = await Answered("Ada Brown", "Street lights");
        (await check.Press("Delete what I entered")).ShouldSay("What you entered was deleted");
        Assert.Equal(0, await CountAsync<JourneyDraft>());
        Assert.Equal("", (await Citizen.Visit(First)).ValueOf("Your name"));
    }

    [Fact]
    public async Task The_quick_exit_makes_the_browser_forget()
    {
        var check = await Answered("Ada Brown", "Street lights");
        var exit = check.Document.QuerySelector("[data-quick-exit] a")!.GetAttribute("href")!;
        Assert.Equal("/test/meeting/check?handler=Leave", exit);
        using var left = await Citizen.Client.GetAsync(exit);
        Assert.NotEqual("localhost", left.Headers.Location!.Host);
        Assert.Equal("", (await Citizen.Visit(First)).ValueOf("Your name"));
    }

    [Fact]
    public async Task A_double_click_keeps_and_sends_once()
    {
        var page = (await Citizen.Visit(First)).Fill("Your name", "Ada Brown");
        var both = await Task.WhenAll(page.Press("Continue"), page.Press("Continue"));
        Assert.All(both, each => Assert.Equal("/test/meeting/subject", each.Path));
        Assert.Equal(1, await CountAsync<JourneyDraft>());
        var check = await both[0].Fill("Subject", "Street lights").Press("Continue");
        both = await Task.WhenAll(check.Press("Send"), check.Press("Send"));
        var (reference, _) = Assert.Single(await Sent());
        Assert.All(both, each => each.ShouldSay(reference));
    }

    [Fact]
    public async Task Two_windows_lose_nothing_of_each_other()
    {
        var page = await (await Citizen.Visit(First)).Fill("Your name", "Ada Brown").Press("Continue");
        var other = (await Citizen.Visit(First)).Fill("Your name", "Ada Green");
        await Task.WhenAll(page.Fill("Subject", "Street lights").Press("Continue"), other.Press("Continue"));
        var check = await Citizen.Visit("/test/meeting/check");
        check.ShouldSay("Ada Green").ShouldSay("Street lights");
    }

    [Fact]
    public async Task Two_windows_send_once_and_only_what_was_checked()
    {
        var first = await Answered("Ada Brown", "Street lights");
        var page = await (await Citizen.Visit("/test/meeting/you?change=true")).Fill("Your name", "Ada Green").Press("Continue");
        first = await first.Press("Send");
        first.ShouldRefuse("You changed an answer in another window").ShouldSay("Ada Green");
        Assert.Empty(await Sent());
        var second = await Citizen.Visit("/test/meeting/check");
        var both = await Task.WhenAll(first.Press("Send"), second.Press("Send"), page.Press("Send"));
        var (reference, _) = Assert.Single(await Sent());
        Assert.All(both, each => each.ShouldSay(reference));
    }

    [Fact]
    public async Task What_cannot_be_sent_any_more_is_said_on_the_check_and_stays()
    {
        var check = await (await Answered("Ada Brown", MeetingJourney.Taken)).Press("Send");
        check.ShouldRefuse("Somebody else took this meeting");
        Assert.Empty(await Sent());
        var page = await check.Follow("Change Subject");
        check = await page.Fill("Subject", "Street lights").Press("Continue");
        (await check.Press("Send")).ShouldSay("We have received it");
    }

    [Fact]
    public async Task Once_sent_only_the_reference_is_held_and_the_first_page_is_empty_again()
    {
        var sent = await (await Answered("Ada Brown", "Street lights")).Press("Send");
        Assert.Equal("", (await Db(db => db.Set<JourneyDraft>().SingleAsync())).Answers);
        Assert.Equal(sent.Text, (await Citizen.Visit("/test/meeting/sent")).Text);
        Assert.Equal("/test/meeting/sent", (await Citizen.Visit("/test/meeting/subject")).Path);
        Assert.Equal("", (await Citizen.Visit(First)).ValueOf("Your name"));
        await (await Answered("Bo White", "Bus stops")).Press("Send");
        Assert.Equal(2, (await Sent()).Count);
    }

    [Fact]
    public async Task A_browser_without_cookies_is_told_and_what_was_typed_stays()
    {
        var form = await Citizen.Visit(First);
        var cookies = form.Response.Headers.GetValues("Set-Cookie").Where(each => !each.StartsWith("heed-journey"));
        var bare = AnotherCitizen();
        foreach (var cookie in cookies)
            bare.Client.DefaultRequestHeaders.Add(CookieJar.Given, cookie);
        var fields = form
            .Document.QuerySelectorAll("form[method=post] input")
            .Select(each => KeyValuePair.Create(each.GetAttribute("name")!, each.GetAttribute("value") ?? ""))
            .Where(each => each.Key != "Input.Name")
            .Append(KeyValuePair.Create("Input.Name", "Ada Brown"));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await bare.Client.PostAsync(First, content);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("your browser did not send our cookie back", html, StringComparison.Ordinal);
        Assert.Contains("Ada Brown", html, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync<JourneyDraft>());
    }

    private async Task<Page> Answered(string name, string subject, string? telephone = null)
    {
        var page = await (await Citizen.Visit(First)).Fill("Your name", name).Press("Continue");
        page.Fill("Subject", subject);
        if (telephone is null)
            return await page.Press("Continue");
        page = await page.Choose("By telephone").Press("Continue");
        return await page.Fill("Telephone number", telephone).Press("Continue");
    }

    private Task<List<(string Reference, string Answers)>> Sent() =>
        Db(async db =>
            (await db.Set<SystemValue>().Where(each => each.Name.StartsWith("meeting ")).ToListAsync()).ConvertAll(each =>
                (each.Name["meeting ".Length..], each.Value)
            )
        );
}

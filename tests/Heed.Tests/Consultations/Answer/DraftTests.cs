using System.Text;
using Heed.Consultations;
using Heed.Consultations.Jobs;
using Heed.Consultations.Respond;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Answer;

public sealed class DraftTests : RoomTest
{
    /// <summary>Longer than a cookie takes.</summary>
    private static readonly string Long = "A secret about me. " + new string('x', 2_000);

    [Fact]
    public async Task Only_the_respondents_cookie_opens_a_draft_in_the_vault()
    {
        var consultation = await Sample.Launched();
        (await Citizen.Answer(consultation, Long)).ShouldSay("A secret about me");
        var draft = await Db(db => db.Set<AnswerDraft>().SingleAsync());
        Assert.DoesNotContain("secret", Encoding.UTF8.GetString(draft.Sealed));
        Assert.DoesNotContain("drugs", Encoding.UTF8.GetString(draft.Sealed));

        var store = Services.GetRequiredService<DraftStore>();
        var token = RespondentToken.Make();
        Assert.Equal((true, null), await store.SaveAsync(token, consultation.Id, Saying(Long)));
        Assert.Equal(Long, (await store.FindAsync(token, consultation.Id)).Draft!.WrittenFor("help"));
        Assert.Null((await store.FindAsync(RespondentToken.Make(), consultation.Id)).Draft);
        Assert.Null((await store.FindAsync(token, Guid.NewGuid())).Draft);
        await Db(db =>
            db.Set<AnswerDraft>()
                .Where(each => each.Key == token.DraftKey)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.Sealed, draft.Sealed))
        );
        Assert.Null((await store.FindAsync(token, consultation.Id)).Draft);
    }

    [Fact]
    public async Task A_small_draft_stays_with_the_respondent_and_we_hold_nothing_of_it()
    {
        var consultation = await Sample.Launched();
        var check = await Citizen.Answer(consultation, "A secret about me");
        check.ShouldSay("A secret about me");
        Assert.Equal(0, await CountAsync<AnswerDraft>());

        var store = Services.GetRequiredService<DraftStore>();
        var token = RespondentToken.Make();
        var (kept, carried) = await store.SaveAsync(token, consultation.Id, Saying("mine"));
        Assert.True(kept);
        Assert.Equal("mine", store.Open(token, consultation.Id, carried)!.WrittenFor("help"));
        Assert.Null(store.Open(RespondentToken.Make(), consultation.Id, carried));
        Assert.Null(store.Open(token, Guid.NewGuid(), carried));
        foreach (var bad in new[] { "", "x", "not base64!", carried![..^2], carried + "AA", new string('A', 200) })
            Assert.Null(store.Open(token, consultation.Id, bad));
        Clock.Pass(TimeSpan.FromHours(25));
        Assert.Null(store.Open(token, consultation.Id, carried));
    }

    [Fact]
    public async Task A_draft_that_grows_and_shrinks_is_one_draft()
    {
        var consultation = await Sample.Launched();
        var check = await Citizen.Answer(consultation, "Short");
        var page = await check.Follow("Change What would help?");
        check = await page.Fill("What would help?", Long).Press("Continue");
        Assert.Equal(1, await CountAsync<AnswerDraft>());
        page = await check.Follow("Change What would help?");
        check = await page.Fill("What would help?", "Short again").Press("Continue");
        check.ShouldSay("Short again").ShouldNotSay("secret");
        (await check.Press("Send your answers")).ShouldSay("Your answers are in");
        Assert.Equal(0, await CountAsync<AnswerDraft>());
    }

    [Fact]
    public async Task A_large_draft_is_there_until_the_small_one_has_arrived()
    {
        var consultation = await Sample.Launched();
        await Citizen.Answer(consultation, Long);
        var page = await Citizen.Visit($"/consultations/{consultation.Slug}/respond/2?check=true");
        var before = AnotherCitizen();
        var kept = await Citizen.Post(page, [new("q.help", Long)]);
        before.Client.DefaultRequestHeaders.Add(CookieJar.Given, Assert.Single(kept.Headers.GetValues("Set-Cookie")));
        await Citizen.Post(page, [new("q.help", "Short")]);
        (await before.Visit($"/consultations/{consultation.Slug}/respond/check")).ShouldSay("secret");
    }

    [Fact]
    public async Task The_next_person_at_a_device_does_not_go_on_with_what_the_last_one_sent()
    {
        var consultation = await Sample.Launched();
        var check = await Citizen.Answer(consultation);
        var saved = await Citizen.Post(
            await Citizen.Visit($"/consultations/{consultation.Slug}/respond/3"),
            [new("q.age", "16to24")]
        );
        var cookie = Assert.Single(saved.Headers.GetValues("Set-Cookie"));
        await check.Press("Send your answers");
        var next = AnotherCitizen();
        next.Client.DefaultRequestHeaders.Add(CookieJar.Given, cookie);
        var start = await next.Visit($"/consultations/{consultation.Slug}/respond");
        var begun = await next.Post(start, []);
        Assert.DoesNotContain(
            cookie.Split('.')[0],
            Assert.Single(begun.Headers.GetValues("Set-Cookie")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Whoever_lost_the_answer_to_a_sending_is_led_to_the_reference_number()
    {
        var consultation = await Sample.Launched();
        var check = await Citizen.Answer(consultation);
        var last = await Citizen.Visit($"/consultations/{consultation.Slug}/respond/3");
        var saved = await Citizen.Post(last, [new("q.age", "16to24")]);
        var cookie = Assert.Single(saved.Headers.GetValues("Set-Cookie"));
        await check.Press("Send your answers");
        var again = AnotherCitizen();
        again.Client.DefaultRequestHeaders.Add(CookieJar.Given, cookie);
        (await again.Visit($"/consultations/{consultation.Slug}/respond/check")).ShouldSay("SAFE26-1-");
        (await again.Visit($"/consultations/{consultation.Slug}/respond")).ShouldNotSay("There are answers on this device");
        Assert.EndsWith("/sent", (await again.Post(check, [])).Headers.Location!.OriginalString);
        Assert.Single(await Sample.Sheets());
    }

    [Fact]
    public async Task The_quick_exit_keeps_the_pages_that_were_sent_and_the_way_back_says_so()
    {
        var consultation = await Sample.Launched();
        var check = await Citizen.Answer(consultation, "Two pages of thought");
        Assert.StartsWith("https://", check.Document.QuerySelector("[data-quick-exit] a")!.GetAttribute("href")!);
        var start = await Citizen.Visit($"/consultations/{consultation.Slug}/respond");
        start.ShouldSay("the pages you finished are kept");
        start.ShouldNotSay("Two pages of thought");
        (await Citizen.Visit($"/consultations/{consultation.Slug}/respond/check")).ShouldSay("Two pages of thought");
    }

    private static Answers Saying(string text)
    {
        var given = new Answers();
        given.Write("help", text);
        return given;
    }

    [Fact]
    public async Task The_cookie_is_for_this_journey_alone_and_out_of_reach_of_scripts()
    {
        var consultation = await Sample.Launched();
        var start = await Citizen.Visit($"/consultations/{consultation.Slug}/respond");
        var cookie = Assert.Single(start.Response.Headers.GetValues("Set-Cookie"));
        Assert.Contains($"path=/consultations/{consultation.Slug}/respond", cookie);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.DoesNotContain("expires", cookie);
        Assert.Contains("no-store", start.Response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Answers_not_sent_within_a_day_are_cleared_and_the_respondent_is_told_and_keeps_what_is_typed()
    {
        var consultation = await Sample.Launched();
        var page = await Citizen.Begin(consultation);
        page = await page.Choose("7", "How safe do you feel?").Press("Continue");
        var other = AnotherCitizen();
        await other.Answer(consultation, Long);
        Clock.Pass(TimeSpan.FromHours(23));
        Assert.Null(await RunJob<ForgetOldDrafts>());
        Clock.Pass(TimeSpan.FromHours(2));
        (await other.Visit($"/consultations/{consultation.Slug}/respond/check")).ShouldSay(
            "Your earlier answers are no longer here"
        );
        Assert.Equal("Cleared 1 unsent drafts.", await RunJob<ForgetOldDrafts>());
        page = await page.Fill("What would help?", "Typed on the second day").Press("Continue");
        page.ShouldSay("Your earlier answers are no longer here");
        var check = await page.Press("Continue");
        check.ShouldSay("Typed on the second day").ShouldSay("Not answered");
        check = await check.Press("Send your answers");
        check.ShouldRefuse("How safe do you feel?");
    }
}

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
    [Fact]
    public async Task Only_the_respondents_cookie_opens_a_draft()
    {
        var consultation = await Sample.Launched();
        await Citizen.Answer(consultation, "A secret about me");
        var draft = await Db(db => db.Set<AnswerDraft>().SingleAsync());
        Assert.DoesNotContain("secret", Encoding.UTF8.GetString(draft.Sealed));
        Assert.DoesNotContain("drugs", Encoding.UTF8.GetString(draft.Sealed));

        var vault = Services.GetRequiredService<DraftVault>();
        var token = RespondentToken.Make();
        var given = new GivenAnswers();
        given.Write("help", "mine");
        Assert.True(await vault.SaveAsync(token, consultation.Id, given));
        Assert.Equal("mine", (await vault.FindAsync(token, consultation.Id)).Draft!.WrittenFor("help"));
        Assert.Null((await vault.FindAsync(RespondentToken.Make(), consultation.Id)).Draft);
        Assert.Null((await vault.FindAsync(token, Guid.NewGuid())).Draft);
        await Db(db =>
            db.Set<AnswerDraft>()
                .Where(each => each.Key == token.DraftKey)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.Sealed, draft.Sealed))
        );
        Assert.Null((await vault.FindAsync(token, consultation.Id)).Draft);
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
        Clock.Pass(TimeSpan.FromHours(23));
        Assert.Null(await RunJob<ForgetOldDrafts>());
        Clock.Pass(TimeSpan.FromHours(2));
        Assert.Equal("Cleared 1 unsent drafts.", await RunJob<ForgetOldDrafts>());
        page = await page.Fill("What would help?", "Typed on the second day").Press("Continue");
        page.ShouldSay("Your earlier answers are no longer here");
        var check = await page.Press("Continue");
        check.ShouldSay("Typed on the second day").ShouldSay("Not answered");
        check = await check.Press("Send your answers");
        check.ShouldRefuse("How safe do you feel?");
    }
}

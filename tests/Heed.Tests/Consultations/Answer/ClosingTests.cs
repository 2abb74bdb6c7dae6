using Heed.Consultations;
using Heed.Tests.Harness;

namespace Heed.Tests.Consultations.Answer;

public sealed class ClosingTests : RoomTest
{
    [Fact]
    public async Task It_closes_at_the_minute_and_shows_what_was_typed()
    {
        var consultation = await Sample.Launched();
        Clock.Now = consultation.ClosesAt!.Value.AddHours(-1);
        var check = await Citizen.Answer(consultation);
        var late = AnotherCitizen();
        var page = await (await late.Begin(consultation)).Choose("7", "How safe do you feel?").Press("Continue");
        page.Fill("What would help?", "Typed too late");

        Clock.Now = consultation.ClosesAt!.Value.AddTicks(-1);
        (await check.Press("Send your answers")).ShouldSay("Your answers are in");
        Clock.Pass(TimeSpan.FromTicks(1));
        page = await page.Press("Continue");
        page.ShouldSay("This consultation has closed")
            .ShouldSay("Closed at 10am on Tuesday 29 September 2026")
            .ShouldSay("Your answers were not sent")
            .ShouldSay("Typed too late");
        (await Citizen.Visit($"/consultations/{consultation.Slug}")).ShouldSay("Closed").ShouldNotSay("Give your view");
        Assert.Single(await Sample.Sheets());
    }

    [Fact]
    public async Task Answers_on_the_last_page_can_be_copied_after_closing_and_are_not_taken()
    {
        var consultation = await Sample.Launched();
        Clock.Now = consultation.ClosesAt!.Value.AddHours(-1);
        var check = await Citizen.Answer(consultation);
        Clock.Pass(TimeSpan.FromHours(1));
        check = await check.Press("Send your answers");
        check.ShouldSay("This consultation has closed").ShouldSay("More lights, please.").ShouldSay("Drugs");
        Assert.Empty(await Sample.Sheets());
    }

    [Fact]
    public async Task Nobody_answers_before_it_opens()
    {
        var consultation = await Sample.Launched(each => each.OpensAt = Clock.Now.AddHours(1));
        (await Citizen.Visit($"/consultations/{consultation.Slug}")).ShouldSay("Opens at 11am on Tuesday 15 September 2026");
        (await Citizen.Visit($"/consultations/{consultation.Slug}/respond")).ShouldSay("This is not open yet");
        Clock.Pass(TimeSpan.FromHours(1));
        (await Citizen.Visit($"/consultations/{consultation.Slug}")).ShouldSay("Give your view");
        (await (await Citizen.Answer(consultation)).Press("Send your answers")).ShouldSay("are in");
    }

    [Fact]
    public async Task An_early_closing_is_told_with_its_reason_and_stops_answers_in_the_commit()
    {
        var consultation = await Sample.Launched();
        var check = await Citizen.Answer(consultation);
        await Db(async db =>
        {
            var row = await db.Set<Consultation>().FindAsync(consultation.Id);
            Assert.True(row!.TryCloseEarly(Clock.Now, "The grant was withdrawn.", out _));
            await db.SaveChangesAsync();
        });
        check = await check.Press("Send your answers");
        check.ShouldSay("This consultation has closed").ShouldSay("More lights, please.");
        Assert.Empty(await Sample.Sheets());
        await In(async services =>
        {
            var db = (Heed.Platform.Data.HeedDb)services.GetService(typeof(Heed.Platform.Data.HeedDb))!;
            await ((Heed.Platform.Web.SiteChange)services.GetService(typeof(Heed.Platform.Web.SiteChange))!).AnnounceAsync(
                default
            );
            await db.SaveChangesAsync();
        });
        (await Citizen.Visit($"/consultations/{consultation.Slug}"))
            .ShouldSay("This closed early. The grant was withdrawn.")
            .ShouldNotSay("29 September");
        (await Citizen.Visit($"/consultations/{consultation.Slug}/respond/check")).ShouldSay("More lights, please.");
    }

    [Fact]
    public async Task The_first_answer_locks_the_questions()
    {
        var consultation = await Sample.Launched();
        await (await Citizen.Answer(consultation)).Press("Send your answers");
        var row = await Db(async db => (await db.Set<Consultation>().FindAsync(consultation.Id))!);
        Assert.Equal(Clock.Now, row.FirstAnsweredAt);
        Assert.False(row.TryAsk(AnswerSample.Questions, out _));
    }
}

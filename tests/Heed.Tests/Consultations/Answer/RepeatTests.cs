using Heed.Consultations;
using Heed.Tests.Harness;

namespace Heed.Tests.Consultations.Answer;

public sealed class RepeatTests : RoomTest
{
    [Fact]
    public async Task Sending_twice_is_answered_as_the_first_time()
    {
        var consultation = await Sample.Launched();
        var check = await Citizen.Answer(consultation);
        var sendings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Citizen.Post(check, [])));
        Assert.All(sendings, sent => Assert.EndsWith("/respond/sent", sent.Headers.Location!.OriginalString));
        var first = await Citizen.Visit($"/consultations/{consultation.Slug}/respond/sent");
        var second = await check.Press("Send your answers");
        Assert.Equal(first.ShouldSay("SAFE26-1-").Text, second.Text);
        Assert.Single(await Sample.Sheets());
    }

    [Fact]
    public async Task Two_hundred_people_at_once_get_the_numbers_1_to_200()
    {
        const int people = 200;
        var consultation = await Sample.Launched();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, people),
            new ParallelOptions { MaxDegreeOfParallelism = people },
            async (_, _) => (await (await AnotherCitizen().Answer(consultation)).Press("Send your answers")).ShouldSay("are in")
        );
        var sheets = await Sample.Sheets();
        Assert.Equal(Enumerable.Range(1, people), sheets.Select(sheet => sheet.Number));
        Assert.Equal(people, sheets.Select(sheet => sheet.SecretHash).Distinct().Count());
        Assert.NotEqual(sheets.Select(sheet => sheet.Id).Order(), sheets.Select(sheet => sheet.Id));
    }

    [Fact]
    public async Task Going_back_after_sending_leads_to_the_reference_number()
    {
        var consultation = await Sample.Launched();
        var check = await Citizen.Answer(consultation);
        await check.Press("Send your answers");
        foreach (var step in new[] { "1", "3", "check" })
            (await Citizen.Visit($"/consultations/{consultation.Slug}/respond/{step}")).ShouldSay("SAFE26-1-");
        var late = await Citizen.Post(await Citizen.Visit($"/consultations/{consultation.Slug}/respond/sent"), []);
        Assert.Equal($"/consultations/{consultation.Slug}", late.Headers.Location!.OriginalString);
        (await Citizen.Visit($"/consultations/{consultation.Slug}/respond/sent")).ShouldNotSay("SAFE26-1-");
    }

    [Fact]
    public async Task A_late_save_after_sending_leaves_no_answers_behind()
    {
        var consultation = await Sample.Launched();
        var page = await Citizen.Begin(consultation);
        var check = await Citizen.Answer(consultation);
        await check.Press("Send your answers");
        var late = await Citizen.Post(page, [new("q.safe", "3")]);
        Assert.EndsWith("/respond/sent", late.Headers.Location!.OriginalString);
        Assert.Equal(0, await CountAsync<AnswerDraft>());
        Assert.Equal(["7"], Answers.FromJson(Assert.Single(await Sample.Sheets()).AnswersJson).Codes["safe"]);
    }

    [Fact]
    public async Task The_next_person_on_the_same_device_begins_afresh()
    {
        var consultation = await Sample.Launched();
        await (await Citizen.Answer(consultation)).Press("Send your answers");
        await (await Citizen.Answer(consultation, "Something else")).Press("Send your answers");
        Assert.Equal(2, (await Sample.Sheets()).Count);
        await Citizen.Answer(consultation, "Left behind");
        var start = await Citizen.Visit($"/consultations/{consultation.Slug}/respond");
        var page = await start.ShouldSay("There are answers on this device").Press("Clear them and start again");
        Assert.Empty(page.Document.QuerySelectorAll("input[checked]"));
        Assert.Equal(0, await CountAsync<AnswerDraft>());
    }

    [Fact]
    public async Task Answers_can_be_changed_before_they_are_sent()
    {
        var check = await Citizen.Answer(await Sample.Launched());
        var page = await check.Follow("Change What would help?");
        Assert.Equal("More lights, please.", page.ValueOf("What would help?"));
        check = await page.Fill("What would help?", "").Press("Continue");
        check.ShouldSay("Check your answers").ShouldSay("Not answered").ShouldNotSay("More lights");
        page = await check.Follow("Change What worries you?");
        check = await page.Untick("Drugs").Press("Continue");
        check.ShouldSay("Burglary").ShouldNotSay("Drugs");
    }
}

using Heed.Consultations;
using Heed.Evidence.Doors;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Answer;

public sealed class JourneyTests : RoomTest
{
    [Fact]
    public async Task A_person_answers_without_an_account_and_gets_a_reference_number()
    {
        var consultation = await Sample.Launched();
        var start = await Citizen.Visit($"/consultations/{consultation.Slug}");
        start.ShouldBeFine().ShouldSay("Open until 10am on Tuesday 29 September 2026");
        var check = await Citizen.Answer(consultation);
        check.ShouldBeFine().ShouldSay("Check your answers").ShouldSay("Drugs Burglary").ShouldSay("More lights, please.");
        var sent = await check.Press("Send your answers");
        sent.ShouldBeFine().ShouldSay("Your answers are in").ShouldSay("SAFE26-1-");

        var sheet = Assert.Single(await Sample.Sheets());
        Assert.Equal((1, "web", new DateOnly(2026, 9, 15)), (sheet.Number, sheet.Mode, sheet.ReceivedOn));
        var answers = Answers.FromJson(sheet.AnswersJson);
        Assert.Equal(["drugs", "burglary"], answers.Codes["worries"]);
        Assert.Equal(["7"], answers.Codes["safe"]);
        var view = Assert.Single(
            await In(services => services.GetRequiredService<Views>().QuoteAsync(answers.Views.Values, default))
        );
        Assert.Equal(("More lights, please.", sheet.Id, "help"), (view.Text, view.ContributionId, view.Prompt));
        Assert.Equal("E07000105", view.AreaCode);
        Assert.Equal(0, await CountAsync<AnswerDraft>());
    }
}

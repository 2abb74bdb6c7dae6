using System.Net;
using Heed.Consultations;
using Heed.Evidence.Doors;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Answer;

public sealed class WithdrawTests : RoomTest
{
    private const string Unknown = "We cannot find answers with this reference number and secret code";

    [Fact]
    public async Task A_person_takes_their_answers_back_with_number_and_secret()
    {
        var consultation = await Sample.Launched();
        var (reference, secret) = await SendAsync(consultation);
        await SendAsync(consultation);
        var page = await TryAsync(reference.ToLowerInvariant().Replace('-', ' '), secret.ToLowerInvariant());
        page.ShouldSay($"Take back answers");
        Assert.Null((await Sample.Sheets())[0].WithdrawnAt);
        page = await page.Press("Take my answers back");
        page.ShouldSay("Your answers are taken back");
        var sheets = await Sample.Sheets();
        Assert.NotNull(sheets[0].WithdrawnAt);
        Assert.Null(sheets[1].WithdrawnAt);
        var views = await In(services => services.GetRequiredService<Views>().CountByPromptAsync(consultation.Id, default));
        Assert.Equal(1, views["help"]);
    }

    [Fact]
    public async Task A_wrong_number_a_wrong_secret_and_one_withdrawn_before_get_the_same_words()
    {
        var consultation = await Sample.Launched();
        var (reference, secret) = await SendAsync(consultation);
        var (other, _) = await SendAsync(consultation);
        var answers = new List<string>();
        foreach (
            var (number, code) in new[]
            {
                (other, secret),
                (reference, "7F3K-9QWM-0TZA-B2C4"),
                ("NONE26-5-A", secret),
                ("x", "y"),
            }
        )
            answers.Add(
                (await TryAsync(number, code)).ShouldRefuse(Unknown).Document.QuerySelector(".govuk-error-summary")!.TextContent
            );
        await (await TryAsync(reference, secret)).Press("Take my answers back");
        answers.Add(
            (await TryAsync(reference, secret)).ShouldRefuse(Unknown).Document.QuerySelector(".govuk-error-summary")!.TextContent
        );
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        await Sample.Launched();
        var page = await Citizen.Visit("/consultations/withdraw");
        HttpStatusCode[] answers = [];
        for (var i = 0; i < 25; i++)
            answers =
            [
                .. answers,
                (await Citizen.Post(page, [new("Input.Reference", "SAFE26-1-A"), new("Input.Secret", "x")])).StatusCode,
            ];
        Assert.Equal(20, answers.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    private async Task<(string Reference, string Secret)> SendAsync(Consultation consultation)
    {
        var sent = await (await AnotherCitizen().Answer(consultation)).Press("Send your answers");
        var values = sent.Document.QuerySelectorAll("dd strong").Select(each => each.TextContent.Trim()).ToList();
        return (values[0], values[1]);
    }

    private async Task<Page> TryAsync(string reference, string secret)
    {
        var page = await AnotherCitizen().Visit("/consultations/withdraw");
        return await page.Fill("Reference number", reference).Fill("Secret code", secret).Press("Continue");
    }
}

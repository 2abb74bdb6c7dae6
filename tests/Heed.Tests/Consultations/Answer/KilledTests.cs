using System.Collections.Concurrent;
using AngleSharp.Html.Dom;
using Heed.Consultations;
using Heed.Consultations.Respond;
using Heed.Platform.Data;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Consultations.Answer;

/// <summary>Acknowledged means stored: the real program is killed at random moments while people send their answers.</summary>
public sealed class KilledTests : EngineTest
{
    private const int Kills = 3;
    private const int AtOnce = 8;
    private readonly ConcurrentBag<string> acknowledged = [];
    private readonly ConcurrentBag<(CookieCarrier Browser, Page Check)> unanswered = [];

    [Fact]
    public async Task Every_acknowledged_answer_is_there_and_none_twice()
    {
        var place = await TestDatabases.EmptyAsync(Engine);
        await HeedProcess.RunAsync(place, "sample", "--office", "kent");
        var consultation = await LaunchAsync(place);
        for (var round = 0; round < Kills; round++)
            await RoundAsync(place, consultation);
        await using (var program = await HeedProcess.ServeAsync(place))
        {
            // Whoever got no answer presses the button again: once is enough, twice is still once.
            foreach (var (browser, check) in unanswered)
                for (var again = 0; again < 2; again++)
                    Acknowledge(await browser.SendAgainAsync(program, check));
        }
        Assert.True(acknowledged.Count > Kills * 2, $"Only {acknowledged.Count} answers were acknowledged.");
        var numbers = await NumbersAsync(place, consultation);
        var missing = acknowledged.Except(numbers, StringComparer.Ordinal).ToList();
        Assert.True(missing.Count == 0, $"Acknowledged and not stored: {string.Join(", ", missing)}");
        Assert.Equal(numbers.Count, numbers.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            numbers.Order(StringComparer.Ordinal),
            acknowledged.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
        TestContext.Current.TestOutputHelper?.WriteLine($"{numbers.Count} stored, {unanswered.Count} of them sent again.");
        await TestDatabases.DropAsync(place);
    }

    private async Task RoundAsync(DataLocation place, Consultation consultation)
    {
        await using var program = await HeedProcess.ServeAsync(place);
        var before = acknowledged.Count;
        var people = Enumerable
            .Range(0, AtOnce)
            .Select(_ => Task.Run(() => AnswerUntilKilledAsync(program, consultation)))
            .ToList();
        for (var waited = 0; acknowledged.Count < before + 3 && waited < 600; waited++)
            await Task.Delay(50);
        await Task.Delay(Random.Shared.Next(1_500));
        program.Kill();
        await Task.WhenAll(people);
    }

    private async Task AnswerUntilKilledAsync(HeedProcess program, Consultation consultation)
    {
        while (true)
        {
            var browser = new CookieCarrier();
            Page check;
            try
            {
                check = await browser.At(program).Answer(consultation);
            }
            catch (HttpRequestException)
            {
                return;
            }
            try
            {
                Acknowledge(await check.Press("Send your answers"));
            }
            catch (HttpRequestException)
            {
                unanswered.Add((browser, check));
                return;
            }
        }
    }

    private void Acknowledge(Page sent) =>
        acknowledged.Add(sent.ShouldSay("Your answers are in").Document.QuerySelector(".heed-reference")!.TextContent);

    private static async Task<Consultation> LaunchAsync(DataLocation place)
    {
        // The processes live by the clock on the wall, so this consultation does too.
        var clock = new FakeClock { Now = TimeProvider.System.GetUtcNow() };
        await using var app = TestHost.Build(place, clock);
        return await new Sample(app.Services, clock).Launched(code: "KILL26");
    }

    private static async Task<List<string>> NumbersAsync(DataLocation place, Consultation consultation)
    {
        await using var app = TestHost.Build(place, new FakeClock());
        var sheets = await new Sample(app.Services, new FakeClock()).Db(db =>
            db.Set<AnswerSheet>()
                .Where(sheet => sheet.ConsultationId == consultation.Id)
                .Select(sheet => sheet.Number)
                .ToListAsync()
        );
        return sheets.ConvertAll(number => new ReferenceNumber("KILL26", number).ToString());
    }

    /// <summary>A browser whose cookies outlive the program that it speaks to.</summary>
    private sealed class CookieCarrier
    {
        private readonly CookieJar jar = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

        public Visitor At(HeedProcess program) =>
            new(new HttpClient(jar, disposeHandler: false) { BaseAddress = program.Address });

        public Task<Page> SendAgainAsync(HeedProcess program, Page check)
        {
            var form = (IHtmlFormElement)check.Document.QuerySelector("main form[method=post]")!;
            var fields = Sending.FieldsOf(form, null).ToList();
            return At(program)
                .SendAsync(() =>
                    new(HttpMethod.Post, new Uri(program.Address, check.Path)) { Content = new FormUrlEncodedContent(fields) }
                );
        }
    }
}

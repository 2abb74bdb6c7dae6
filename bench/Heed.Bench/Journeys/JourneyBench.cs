using System.Globalization;
using Heed.Platform.Data;

namespace Heed.Bench.Journeys;

/// <summary>Respondents' journeys through the real pages beside bare ones. Servers and load share this machine.</summary>
internal static class JourneyBench
{
    private const int AtOnce = 64;

    /// <summary>Journeys a second of LimeSurvey 6.13 with the same 17 questions, 4 at once, measured for this project with PHP-FPM and MariaDB at their defaults.</summary>
    private const double LimeSurvey = 3.15;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var rounds = Whole(arguments.ElementAtOrDefault(0), 7);
        var time = TimeSpan.FromSeconds(Whole(arguments.ElementAtOrDefault(1), 5));
        Console.WriteLine(
            $"{Environment.ProcessorCount} processors, .NET {Environment.Version}; load and servers on this machine"
        );
        var folder = Directory.CreateTempSubdirectory("heed-bench-");
        try
        {
            await JourneysAsync(DataLocation.For(Path.Combine(folder.FullName, "heed"), null), rounds, time);
            await CommitBench.RunAsync(folder.FullName, rounds, time);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return 0;
    }

    private static async Task JourneysAsync(DataLocation place, int rounds, TimeSpan time)
    {
        await using var real = await RealServer.StartAsync(place);
        await using var bare = await BareServer.StartAsync(place);
        var pages = await real.LaunchAsync("PAGES26", 3);
        var single = await real.LaunchAsync("SINGLE26", 1);
        using var toReal = Browser.Client(real.Address, AtOnce);
        using var toBare = Browser.Client(bare.Address, AtOnce);
        // The first makes the templates and takes another way; what the second gets is what all later ones get.
        await Respondent.AnswerAsync(toReal, pages);
        var (requests, lengths) = await Respondent.AnswerAsync(toReal, pages);
        var bareRequests = await Respondent.BareAsync(toBare, pages, null);
        if (requests != bareRequests)
            throw new InvalidOperationException($"{requests} requests are held against {bareRequests}.");
        await Rounds.CompareAsync(
            $"A respondent's journey: 17 questions on 3 pages, {requests} requests",
            ("Heed, through the real pages", () => Respondent.AnswerAsync(toReal, pages)),
            ("bare endpoint, one shared-commit insert", () => Respondent.BareAsync(toBare, pages, null)),
            AtOnce,
            rounds,
            time
        );
        await Rounds.CompareAsync(
            $"The same beside a bare endpoint that sends as many bytes, {lengths.Sum():N0} a journey",
            ("Heed, through the real pages", () => Respondent.AnswerAsync(toReal, pages)),
            ("bare endpoint, one shared-commit insert", () => Respondent.BareAsync(toBare, pages, lengths)),
            AtOnce,
            rounds,
            time
        );
        await SingleAsync(toReal, single, rounds, time);
        bare.Page = await toReal.GetByteArrayAsync($"/consultations/{pages.Slug}");
        await Rounds.CompareAsync(
            $"The public consultation page, {bare.Page.Length:N0} bytes",
            ("Heed, from the output cache", () => toReal.GetByteArrayAsync($"/consultations/{pages.Slug}")),
            ("bare endpoint, the same bytes", () => toBare.GetByteArrayAsync("/page")),
            AtOnce,
            rounds,
            time
        );
    }

    private static async Task SingleAsync(HttpClient client, Consultations.Consultation single, int rounds, TimeSpan time)
    {
        const int limeSurveyAtOnce = 4;
        List<double> rates = [];
        for (var round = 0; round <= rounds; round++)
            rates.Add((await Rounds.RateAsync(() => Respondent.AnswerAsync(client, single), limeSurveyAtOnce, time)).Rate);
        rates.RemoveAt(0);
        Console.WriteLine(
            $"The same 17 questions on a single page ({limeSurveyAtOnce} at once, {rounds} rounds of {time.TotalSeconds:0.#} s)"
        );
        Console.WriteLine($"  {"Heed, whole journeys", -44} {Rounds.Range(rates, "N0")} a second");
        Console.WriteLine($"  {"LimeSurvey 6.13, measured before", -44} {LimeSurvey} a second");
        Console.WriteLine($"  {"ratio", -44} {Rounds.Range([.. rates.Select(rate => rate / LimeSurvey)], "N0")}");
    }

    /// <summary>A whole number that was typed, or another.</summary>
    internal static int Whole(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

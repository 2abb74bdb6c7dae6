using Heed.Bench.Journeys;
using Heed.Platform.Data;

namespace Heed.Bench.Desk;

/// <summary>Today and the desk's lists in an office with 5,000 items, beside one with 100: what is stored must not cost what is shown.</summary>
internal static class ListBench
{
    private const int Few = 100;
    private const int Many = 5_000;

    private static readonly string[] Addresses =
    [
        "/desk",
        "/desk/publishing",
        "/desk/publishing?state=published&sort=title&p=2",
        "/desk/people",
        "/desk/consultations",
        "/desk/decisions",
        "/desk/decisions?public=published&sort=title",
        "/desk/evidence",
        "/desk/mail",
        "/desk/about/audit",
    ];

    public static async Task<int> RunAsync(string[] arguments)
    {
        var rounds = JourneyBench.Whole(arguments.ElementAtOrDefault(0), 7);
        var time = TimeSpan.FromSeconds(JourneyBench.Whole(arguments.ElementAtOrDefault(1), 1));
        var folder = Directory.CreateTempSubdirectory("heed-bench-");
        try
        {
            await RunAsync(folder.FullName, rounds, time);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return 0;
    }

    private static async Task RunAsync(string folder, int rounds, TimeSpan time)
    {
        await using var small = await OfAsync(folder, Few);
        await using var large = await OfAsync(folder, Many);
        using var inSmall = await DeskVisitor.SignInAsync(small, "chief-executive");
        using var inLarge = await DeskVisitor.SignInAsync(large, "chief-executive");
        Console.WriteLine(
            $"The desk on SQLite, {Many:N0} items over {Few} ({rounds} rounds of {time.TotalSeconds:0.#} s, one reader)"
        );
        foreach (var address in Addresses)
        {
            await Rounds.RateAsync(() => inSmall.GetAsync(address), 1, time);
            await Rounds.RateAsync(() => inLarge.GetAsync(address), 1, time);
            List<double> few = [];
            List<double> many = [];
            List<double> ratios = [];
            List<double> costs = [];
            for (var round = 0; round < rounds; round++)
            {
                var one = await Rounds.RateAsync(() => inSmall.GetAsync(address), 1, time);
                var other = await Rounds.RateAsync(() => inLarge.GetAsync(address), 1, time);
                few.Add(1000 / one.Rate);
                many.Add(1000 / other.Rate);
                ratios.Add(one.Rate / other.Rate);
                costs.Add(other.Cost / one.Cost);
            }
            Console.WriteLine($"  {address}");
            Console.WriteLine($"    {$"{Few} items", -28} {Rounds.Range(few, "0.0")} ms");
            Console.WriteLine($"    {$"{Many:N0} items", -28} {Rounds.Range(many, "0.0")} ms");
            Console.WriteLine($"    {"ratio", -28} {Rounds.Range(ratios, "0.00")}");
            Console.WriteLine($"    {"ratio by processor time", -28} {Rounds.Range(costs, "0.00")}");
        }
    }

    private static Task<RealServer> OfAsync(string folder, int items) =>
        RealServer.StartAsync(
            DataLocation.For(Path.Combine(folder, $"{items}"), null),
            services => GrownOffice.FillAsync(services, items)
        );
}

using System.Diagnostics;

namespace Heed.Bench.Journeys;

/// <summary>Several rounds of two things in turn, so that a machine that slows down slows both.</summary>
internal static class Rounds
{
    /// <summary>
    /// How many times <paramref name="work"/> was done in a second by so many at once, and the microseconds of processor time
    /// that each took, load included: on a busy machine the second is the steadier.
    /// </summary>
    public static async Task<(double Rate, double Cost)> RateAsync(Func<Task> work, int atOnce, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var done = 0L;
        var before = Environment.CpuUsage.TotalTime;
        await Task.WhenAll(
            Enumerable
                .Range(0, atOnce)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        while (watch.Elapsed < time)
                        {
                            await work();
                            Interlocked.Increment(ref done);
                        }
                    })
                )
        );
        return (done / watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / done);
    }

    /// <summary>Measures one against the other and prints both, and the ratio as median and range.</summary>
    public static async Task CompareAsync(
        string title,
        (string Name, Func<Task> Work) ours,
        (string Name, Func<Task> Work) other,
        int atOnce,
        int rounds,
        TimeSpan time
    )
    {
        // Long enough for the compiler to have done all it will do.
        await RateAsync(other.Work, atOnce, 2 * time);
        await RateAsync(ours.Work, atOnce, 4 * time);
        List<double> mine = [];
        List<double> theirs = [];
        List<double> ratios = [];
        List<double> costs = [];
        for (var round = 0; round < rounds; round++)
        {
            var bare = await RateAsync(other.Work, atOnce, time);
            var real = await RateAsync(ours.Work, atOnce, time);
            theirs.Add(bare.Rate);
            mine.Add(real.Rate);
            ratios.Add(real.Rate / bare.Rate);
            costs.Add(bare.Cost / real.Cost);
        }
        Console.WriteLine($"{title} ({atOnce} at once, {rounds} rounds of {time.TotalSeconds:0.#} s)");
        Console.WriteLine($"  {ours.Name, -44} {Range(mine, "N0")} a second");
        Console.WriteLine($"  {other.Name, -44} {Range(theirs, "N0")} a second");
        Console.WriteLine($"  {"ratio", -44} {Range(ratios, "0.00")}");
        Console.WriteLine($"  {"ratio by processor time", -44} {Range(costs, "0.00")}");
    }

    /// <summary>"0.52 (0.48 to 0.55)".</summary>
    public static string Range(List<double> values, string format)
    {
        var sorted = values.Order().ToList();
        return $"{sorted[sorted.Count / 2].ToString(format)} ({sorted[0].ToString(format)} to {sorted[^1].ToString(format)})";
    }
}

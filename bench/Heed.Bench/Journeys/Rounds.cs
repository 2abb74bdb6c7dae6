using System.Diagnostics;

namespace Heed.Bench.Journeys;

/// <summary>Several rounds of two things in turn, so that a machine that slows down slows both.</summary>
internal static class Rounds
{
    /// <summary>How many times <paramref name="work"/> was done in a second by so many at once.</summary>
    public static async Task<double> RateAsync(Func<Task> work, int atOnce, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var done = 0L;
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
        return done / watch.Elapsed.TotalSeconds;
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
        await RateAsync(other.Work, atOnce, time);
        await RateAsync(ours.Work, atOnce, time);
        List<double> mine = [],
            theirs = [],
            ratios = [];
        for (var round = 0; round < rounds; round++)
        {
            theirs.Add(await RateAsync(other.Work, atOnce, time));
            mine.Add(await RateAsync(ours.Work, atOnce, time));
            ratios.Add(mine[^1] / theirs[^1]);
        }
        Console.WriteLine($"{title} ({atOnce} at once, {rounds} rounds of {time.TotalSeconds:0.#} s)");
        Console.WriteLine($"  {ours.Name, -44} {Range(mine, "N0")} a second");
        Console.WriteLine($"  {other.Name, -44} {Range(theirs, "N0")} a second");
        Console.WriteLine($"  {"ratio", -44} {Range(ratios, "0.00")}");
    }

    /// <summary>"0.52 (0.48 to 0.55)".</summary>
    public static string Range(List<double> values, string format)
    {
        var sorted = values.Order().ToList();
        return $"{sorted[sorted.Count / 2].ToString(format)} ({sorted[0].ToString(format)} to {sorted[^1].ToString(format)})";
    }
}

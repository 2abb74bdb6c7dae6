using System.Diagnostics;
using System.Globalization;

namespace Heed.Bench.Statistics;

/// <summary>Times of two programs that did the same work in turn, as a median ratio with its range.</summary>
internal static class Ratio
{
    public static double Seconds(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>Several runs of the same work, the first (which compiles) not counted.</summary>
    public static double[] Times(int runs, Action work)
    {
        work();
        return [.. Enumerable.Range(0, runs).Select(_ => Seconds(work))];
    }

    /// <summary>Prints one line: the peer's median, ours, how many times faster and the range of that.</summary>
    public static bool Print(string what, double[] peer, double[] ours, double target)
    {
        Array.Sort(peer);
        Array.Sort(ours);
        var (ratio, least, most) = (Median(peer) / Median(ours), peer[0] / ours[^1], peer[^1] / ours[0]);
        var verdict = ratio >= target ? "reached" : "MISSED";
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -62} {Median(peer), 10:F4} s {Median(ours), 10:F5} s  {ratio, 8:F1} times ({least:F1} to {most:F1}), target {target:F0}: {verdict}"
            )
        );
        return ratio >= target;
    }

    public static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    /// <summary>Runs a program to its end and gives what it printed.</summary>
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}

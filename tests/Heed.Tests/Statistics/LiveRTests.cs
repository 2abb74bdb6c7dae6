using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Heed.Tables;

namespace Heed.Tests.Statistics;

/// <summary>The same comparison as the stored fixtures, on data made anew, where R with its survey package is at hand.</summary>
public sealed class LiveRTests(ITestOutputHelper output) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("heed-r-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Weights_of_a_survey_made_now_are_those_of_R()
    {
        var seed = Environment.TickCount;
        Make(new Random(seed));
        if (!RunsR())
        {
            output.WriteLine(
                "*** NOT COMPARED WITH A LIVE R: Rscript with the survey package is not installed. The stored fixtures are. ***"
            );
            return;
        }
        var ours = Path.Combine(folder, "w.csv");
        WeighFiles.Run(
            new WeighRequest
            {
                Responses = Path.Combine(folder, "responses.csv"),
                Margins = Path.Combine(folder, "margins.csv"),
                Id = "id",
                Out = ours,
            }
        );
        foreach (var (peer, own) in File.ReadLines(Path.Combine(folder, "weights-r.csv")).Zip(File.ReadLines(ours)).Skip(1))
        {
            Assert.Equal(peer.Split(',')[0], own.Split(',')[0]);
            Assert.True(
                Math.Abs((SurveyCase.Number(own.Split(',')[1]) / SurveyCase.Number(peer.Split(',')[1])) - 1) < 1e-9,
                $"seed {seed}: {peer} {own}"
            );
        }
    }

    private bool RunsR()
    {
        var script = Path.Combine(SurveyCase.Repository(), "bench", "peers", "survey", "whole.R");
        try
        {
            var start = new ProcessStartInfo("Rscript", [script, folder, "1e-15"])
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 && File.Exists(Path.Combine(folder, "weights-r.csv"));
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private void Make(Random random)
    {
        string[] variables = ["age", "sex", "place"];
        int[] sizes = [5, 2, 9];
        var margins = variables
            .Zip(sizes)
            .SelectMany(v => Enumerable.Range(0, v.Second).Select(k => $"{v.First},{v.First}{k},{Share(v.Second, k)}"));
        File.WriteAllLines(Path.Combine(folder, "margins.csv"), ["variable,level,population", .. margins]);
        var responses = Enumerable
            .Range(0, 500)
            .Select(i =>
                $"p{i:D4},{string.Join(',', variables.Zip(sizes, (v, size) => $"{v}{(i < size ? i : random.Next(size))}"))}"
            );
        File.WriteAllLines(Path.Combine(folder, "responses.csv"), ["id,age,sex,place", .. responses]);
    }

    // The levels of each margin, from rare to common, add up to the same population.
    private static string Share(int size, int level) =>
        (900_000d * (size + level) / ((size * size) + (size * (size - 1) / 2))).ToString("R", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Heed.Statistics.Estimation;
using Heed.Statistics.Weighting;
using Heed.Tables;
using Heed.Tables.DataFiles;

namespace Heed.Bench.Statistics;

/// <summary>Heed beside R's survey package on the same made data (bench/peers/survey), in one run.</summary>
internal static class SurveyRatios
{
    private static readonly string Peers = Path.Combine(Root(), "bench", "peers", "survey");

    public static int Run(string[] rows)
    {
        var folder = Directory.CreateTempSubdirectory("heed-bench-survey-").FullName;
        try
        {
            var heed = Publish(Path.Combine(folder, "program"));
            var sizes =
                rows.Length > 0
                    ? [.. rows.Select(r => int.Parse(r, CultureInfo.InvariantCulture))]
                    : new[] { 1_700, 100_000, 1_000_000 };
            return sizes.Count(n => !Compare(Path.Combine(folder, n.ToString(CultureInfo.InvariantCulture)), n, heed)) == 0
                ? 0
                : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Compare(string folder, int n, string heed)
    {
        var runs = n >= 1_000_000 ? 1 : 3;
        var peer = Enumerable.Range(0, runs).Select(_ => Steps(folder, n)).ToList();
        double[] Of(params string[] steps) => [.. peer.Select(run => steps.Sum(step => run[step]))];
        var (responses, margins) = (
            Path.Combine(folder, "responses.csv"),
            MarginFile.Read(DataFile.Open(Path.Combine(folder, "margins.csv")))
        );
        var sheets = Read(folder, margins, out var codes);
        var reached = Ratio.Print(
            $"{n:N0} rows: design and rake, in memory",
            Of("design", "rake"),
            Ratio.Times(7, () => Weigh(codes, margins)),
            n >= 1_000_000 ? 50 : 1
        );
        if (n <= 100_000)
        {
            var ours = Ratio.Times(7, () => Means(sheets));
            reached &= Ratio.Print(
                $"{n:N0} rows: means with standard errors by 13 districts",
                Of("means by district"),
                ours,
                n == 100_000 ? 50 : 1
            );
        }
        string[] weigh =
        [
            "weigh",
            "--responses",
            responses,
            "--margins",
            Path.Combine(folder, "margins.csv"),
            "--id",
            "id",
            "--out",
            Path.Combine(folder, "w.csv"),
        ];
        var whole = Ratio.Times(5, () => Ratio.Run(heed, weigh));
        reached &= Ratio.Print(
            $"{n:N0} rows: heed weigh, whole, beside R's read, design and rake",
            Of("read", "design", "rake"),
            whole,
            n >= 1_000_000 ? 20 : 1
        );
        double[] script =
        [
            .. Enumerable
                .Range(0, runs)
                .Select(_ => Ratio.Seconds(() => Ratio.Run("Rscript", Path.Combine(Peers, "whole.R"), folder))),
        ];
        // Below a million rows most of our time is the start of a program, which only a whole script of R's has too.
        return reached
            & Ratio.Print(
                $"{n:N0} rows: heed weigh, whole, beside the same as an R script",
                script,
                whole,
                n >= 100_000 ? 20 : 10
            );
    }

    // As an office installs it: compiled ahead for this kind of machine.
    private static string Publish(string folder)
    {
        var machine = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        Ratio.Run(
            "dotnet",
            "publish",
            Path.Combine(Root(), "src", "Heed"),
            "-c",
            "Release",
            "-r",
            machine,
            "--self-contained",
            "false",
            "-o",
            folder,
            "-v",
            "quiet",
            "--nologo"
        );
        return Path.Combine(folder, "heed");
    }

    private static Dictionary<string, double> Steps(string folder, int n)
    {
        string[] arguments = [Path.Combine(Peers, "speed.R"), folder, n.ToString(CultureInfo.InvariantCulture)];
        return Ratio
            .Run("Rscript", n <= 100_000 ? [.. arguments, "by-district"] : arguments)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(','))
            .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static WeighingResult Weigh(IReadOnlyList<ushort[]> codes, IReadOnlyList<PopulationMargin> margins)
    {
        var weighed = Weighing.Weigh(Cells.Divide(codes, [.. margins.Select(m => m.Levels.Count)]), margins, new WeighingRules());
        GC.KeepAlive(weighed.ToArray());
        return weighed;
    }

    private static void Means(TabulateFiles sheets)
    {
        foreach (var district in sheets.Design.Divide(sheets.Rows.Codes, sheets.Rows.Levels.Count))
        {
            var answered = district.Where(i => !double.IsNaN(sheets.Numbers![i]));
            GC.KeepAlive(Estimates.Mean(answered, answered.Gather(sheets.Numbers)));
        }
    }

    private static TabulateFiles Read(string folder, IReadOnlyList<PopulationMargin> margins, out IReadOnlyList<ushort[]> codes)
    {
        var (responses, weights) = (Path.Combine(folder, "responses.csv"), Path.Combine(folder, "w.csv"));
        WeighFiles.Run(
            new WeighRequest
            {
                Responses = responses,
                Margins = Path.Combine(folder, "margins.csv"),
                Id = "id",
                Out = weights,
            }
        );
        var (sheet, faults) = (DataFile.Open(responses), new FaultList());
        var columns = margins
            .Select(m => LevelColumn.Closed(sheet.Find(m.Variable, faults), m.Levels, WordComparison.Withheld))
            .ToArray();
        while (sheet.Rows.Next(faults))
        {
            foreach (var column in columns)
                column.Take(sheet.Rows, faults);
        }
        codes = [.. columns.Select(c => c.Codes())];
        return TabulateFiles.Read(
            new TabulateRequest
            {
                Responses = responses,
                Weights = weights,
                Id = "id",
                Rows = "district",
                Mean = "confidence",
                Margins = Path.Combine(folder, "margins.csv"),
            }
        );
    }

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Heed.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run the benchmarks in a checkout.");
    }
}

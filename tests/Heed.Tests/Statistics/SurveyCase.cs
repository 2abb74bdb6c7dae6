using System.Globalization;
using System.Runtime.CompilerServices;
using Heed.Statistics.Weighting;
using Heed.Tables;
using Heed.Tables.DataFiles;

namespace Heed.Tests.Statistics;

/// <summary>One of the made data sets, with what R's survey package says of it (written by bench/peers/survey/fixtures.R).</summary>
public sealed class SurveyCase
{
    private readonly Dictionary<(string What, string Row, string Column), double> expected = [];

    public SurveyCase(string name)
    {
        Folder = Path.Combine(Here(), "Fixtures", name);
        foreach (var line in File.ReadLines(Path.Combine(Folder, "expected.csv")).Skip(1).Select(l => l.Split(',')))
            expected[(line[0], line[1], line[2])] = Number(line[3]);
        Margins = MarginFile.Read(DataFile.Open(MarginsPath));
        Rows = [.. File.ReadLines(ResponsesPath).Skip(1).Select(l => l.Split(','))];
        Headings = File.ReadLines(ResponsesPath).First().Split(',');
        Weights = File.ReadLines(Path.Combine(Folder, "weights.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .ToDictionary(w => w[0], w => (Raked: Number(w[1]), Trimmed: Number(w[2]), Reraked: Number(w[3])));
    }

    public static TheoryData<string> Names => new("five-margins", "skewed", "kent", "demonstration");

    public string Folder { get; }
    public string ResponsesPath => Path.Combine(Folder, "responses.csv");
    public string MarginsPath => Path.Combine(Folder, "margins.csv");
    public IReadOnlyList<PopulationMargin> Margins { get; }
    public IReadOnlyList<string[]> Rows { get; }
    public string[] Headings { get; }
    public IReadOnlyDictionary<string, (double Raked, double Trimmed, double Reraked)> Weights { get; }

    public double Expected(string what, string row = "", string column = "") => expected[(what, row, column)];

    public IEnumerable<(string Row, string Column)> Keys(string what) =>
        expected.Keys.Where(k => k.What == what).Select(k => (k.Row, k.Column));

    public string[] Column(string heading) => [.. Rows.Select(r => r[Array.IndexOf(Headings, heading)])];

    public Cells Cells() =>
        Heed.Statistics.Weighting.Cells.Divide(
            Margins.Select(m => Column(m.Variable).Select(l => (byte)m.Levels.ToList().IndexOf(l)).ToArray()).ToList(),
            Margins.Select(m => m.Levels.Count).ToList()
        );

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Equal to one part in a thousand million.</summary>
    public static void Near(double expected, double actual, double relative = 1e-9) =>
        Assert.True(
            Math.Abs(actual - expected) <= relative * Math.Max(Math.Abs(expected), 1e-12),
            string.Create(
                CultureInfo.InvariantCulture,
                $"expected {expected:R}, found {actual:R}, ratio − 1 = {(actual / expected) - 1:E2}"
            )
        );

    /// <summary>The root of the checkout.</summary>
    public static string Repository() => Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

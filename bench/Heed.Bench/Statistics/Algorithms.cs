using BenchmarkDotNet.Attributes;
using Heed.Statistics.Columns;
using Heed.Statistics.Disclosure;
using Heed.Statistics.Estimation;
using Heed.Statistics.Weighting;

namespace Heed.Bench.Statistics;

/// <summary>The algorithms of Heed.Statistics alone, with their allocations.</summary>
[MemoryDiagnoser, ShortRunJob]
public class Algorithms
{
    private static readonly int[] Sizes = [7, 2, 5, 13, 5];
    private readonly PopulationMargin[] margins =
    [
        .. Sizes.Select(
            (size, m) =>
                new PopulationMargin(
                    $"m{m}",
                    [.. Enumerable.Range(0, size).Select(k => $"{k}")],
                    [.. Enumerable.Range(0, size).Select(k => 100.0 + (5 * k))]
                )
        ),
    ];
    private byte[][] codes = [];
    private double[] answers = [];
    private SurveyDesign design = new([1, 1]);
    private TableSet tables = new([new("d", 1)], [1], []);

    [Params(1_700, 100_000, 1_000_000)]
    public int People { get; set; }

    [GlobalSetup]
    public void Make()
    {
        var random = new Random(20260801);
        codes = [.. Sizes.Select(size => Enumerable.Range(0, People).Select(_ => (byte)random.Next(size)).ToArray())];
        answers = [.. Enumerable.Range(0, People).Select(_ => (double)random.Next(1, 11))];
        var cells = Cells.Divide(codes, Sizes);
        design = new SurveyDesign(Weighing.Weigh(cells, margins, new WeighingRules()).ToArray(), cells);
        tables = new TableSet(
            [new("district", 13), new("ethnic", 5)],
            [.. Enumerable.Range(0, 65).Select(_ => (long)random.Next(0, 40))],
            [
                [0, 1],
            ]
        );
    }

    [Benchmark]
    public WeighingResult Rake() => Weighing.Weigh(Cells.Divide(codes, Sizes), margins, new WeighingRules());

    [Benchmark]
    public Estimate MeanOnTheRakedDesign() => Estimates.Mean(design.All(), answers);

    [Benchmark]
    public long[,] CrossTabulation() => new ByteColumn(codes[3], 13).Cross(new ByteColumn(codes[0], 7));

    [Benchmark]
    public IReadOnlyList<Visibility> SuppressATableOf13By5() => Suppression.Protect(tables, 5);
}

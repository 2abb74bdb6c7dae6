using FsCheck;
using FsCheck.Fluent;
using Heed.Statistics.Weighting;

namespace Heed.Tests.Statistics;

public sealed class WeighingProperties
{
    /// <summary>Some people on two or three margins, everyone's level occupied, the population spread at random.</summary>
    private sealed record Made(byte[][] Codes, PopulationMargin[] Margins)
    {
        public WeighingResult Weigh() =>
            Weighing.Weigh(
                Cells.Divide(Codes, [.. Margins.Select(m => m.Levels.Count)]),
                Margins,
                new WeighingRules { Tolerance = 1e-12 }
            );
    }

    private static readonly Arbitrary<Made> Surveys = (
        from sizes in Gen.Choose(2, 5).ListOf(3)
        from n in Gen.Choose(60, 300)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Make(sizes, n, new Random(seed))
    ).ToArbitrary();

    [Fact]
    public void Weights_reproduce_every_margin() =>
        Prop.ForAll(
                Surveys,
                made =>
                {
                    var weights = made.Weigh().ToArray();
                    for (var m = 0; m < made.Margins.Length; m++)
                    for (var k = 0; k < made.Margins[m].Levels.Count; k++)
                    {
                        var share = weights.Where((_, i) => made.Codes[m][i] == k).Sum() / weights.Sum();
                        Assert.Equal(made.Margins[m].Population[k] / made.Margins[m].Total, share, 1e-11);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_people_changes_nothing() =>
        Prop.ForAll(
                Surveys,
                made =>
                {
                    var n = made.Codes[0].Length;
                    var order = Enumerable.Range(0, n).Reverse().ToArray();
                    var (before, after) = (
                        made.Weigh(),
                        (made with { Codes = [.. made.Codes.Select(c => order.Select(i => c[i]).ToArray())] }).Weigh()
                    );
                    for (var i = 0; i < n; i++)
                        SurveyCase.Near(before[order[i]], after[i], 1e-10);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_names_and_order_of_levels_change_nothing() =>
        Prop.ForAll(
                Surveys,
                made =>
                {
                    var last = made.Margins[0].Levels.Count - 1;
                    var turned = made with
                    {
                        Codes =
                        [
                            [.. made.Codes[0].Select(c => (byte)(last - c))],
                            .. made.Codes.Skip(1),
                        ],
                        Margins =
                        [
                            made.Margins[0] with
                            {
                                Population = [.. made.Margins[0].Population.Reverse()],
                            },
                            .. made.Margins.Skip(1),
                        ],
                    };
                    Same(made.Weigh(), turned.Weigh());
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_margins_changes_nothing() =>
        Prop.ForAll(Surveys, made => Same(made.Weigh(), new Made([.. made.Codes.Reverse()], [.. made.Margins.Reverse()]).Weigh()))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_unit_of_the_population_changes_nothing() =>
        Prop.ForAll(
                Surveys,
                made =>
                    Same(
                        made.Weigh(),
                        (
                            made with
                            {
                                Margins =
                                [
                                    .. made.Margins.Select(m => m with { Population = [.. m.Population.Select(p => p / 977)] }),
                                ],
                            }
                        ).Weigh()
                    )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Trimming_keeps_the_sum_and_both_bounds() =>
        Prop.ForAll(
                Surveys,
                made =>
                {
                    var weights = made.Weigh().ToArray();
                    var sum = weights.Sum();
                    Trimming.Trim(weights, default, 1.8, 0.4);
                    Assert.Equal(sum, weights.Sum(), 1e-9);
                    Assert.All(weights, w => Assert.InRange(w, 0.4, 1.8));
                }
            )
            .QuickCheckThrowOnFailure();

    private static void Same(WeighingResult one, WeighingResult other)
    {
        for (var i = 0; i < one.People; i++)
            SurveyCase.Near(one[i], other[i], 1e-10);
    }

    private static Made Make(IReadOnlyList<int> sizes, int n, Random random)
    {
        var codes = sizes
            .Select(size => Enumerable.Range(0, n).Select(i => (byte)(i < size ? i : random.Next(size))).ToArray())
            .ToArray();
        var margins = sizes
            .Select(
                (size, m) =>
                    new PopulationMargin($"m{m}", [.. Enumerable.Range(0, size).Select(k => $"l{k}")], Shares(size, random))
            )
            .ToArray();
        return new Made(codes, margins);
    }

    // Shares between 0.6 and 1.4 of equal: what these respondents can meet.
    private static double[] Shares(int size, Random random)
    {
        var raw = Enumerable.Range(0, size).Select(_ => 0.6 + (0.8 * random.NextDouble())).ToArray();
        return [.. raw.Select(r => 1000 * r / raw.Sum())];
    }
}

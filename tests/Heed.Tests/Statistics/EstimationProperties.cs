using FsCheck;
using FsCheck.Fluent;
using Heed.Statistics.Estimation;
using Heed.Statistics.Weighting;

namespace Heed.Tests.Statistics;

public sealed class EstimationProperties
{
    private sealed record Made(double[] Weights, byte[][] Margins, double[] Values, ushort[] Groups)
    {
        public SurveyDesign Design() => new(Weights, Cells.Divide(Margins, [3, 4]));

        public Estimate Mean() => Estimates.Mean(Design().Divide(Groups, 3)[1], Design().Divide(Groups, 3)[1].Gather(Values));

        public IndependenceTest? Test(bool raked) =>
            RaoScott.Test(Design().All(), Groups, 3, [.. Margins[0].Select(c => (ushort)c)], 3, raked);
    }

    private static readonly Arbitrary<Made> Samples = (
        from n in Gen.Choose(40, 200)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Make(n, new Random(seed))
    ).ToArbitrary();

    [Fact]
    public void The_scale_of_the_weights_changes_nothing() =>
        Check(made => (made with { Weights = [.. made.Weights.Select(w => w * 1537.25)] }, 1, 0));

    [Fact]
    public void The_order_of_people_changes_nothing() =>
        Check(made =>
            (
                new Made(
                    [.. made.Weights.Reverse()],
                    [.. made.Margins.Select(m => m.Reverse().ToArray())],
                    [.. made.Values.Reverse()],
                    [.. made.Groups.Reverse()]
                ),
                1,
                0
            )
        );

    [Fact]
    public void The_names_of_levels_change_nothing() =>
        Check(made =>
            (
                made with
                {
                    Margins =
                    [
                        [.. made.Margins[0].Select(c => (byte)(2 - c))],
                        [.. made.Margins[1].Select(c => (byte)(3 - c))],
                    ],
                },
                1,
                0
            )
        );

    [Fact]
    public void A_mean_follows_its_unit() =>
        Check(made => (made with { Values = [.. made.Values.Select(v => 10 + (3 * v))] }, 3, 10));

    [Fact]
    public void What_a_margin_fixes_has_no_error_left() =>
        Prop.ForAll(
                Samples,
                made =>
                {
                    var all = made.Design().All();
                    var share = Estimates.Share(all, i => made.Margins[0][i] == 1);
                    Assert.True(share.StandardErrorRaked < 1e-3 * share.StandardError);
                }
            )
            .QuickCheckThrowOnFailure();

    private static void Check(Func<Made, (Made Other, double Factor, double Plus)> change) =>
        Prop.ForAll(
                Samples,
                made =>
                {
                    var (other, factor, plus) = change(made);
                    var (one, two) = (made.Mean(), other.Mean());
                    SurveyCase.Near((one.Value * factor) + plus, two.Value, 1e-10);
                    SurveyCase.Near(one.StandardError * factor, two.StandardError, 1e-9);
                    SurveyCase.Near(one.StandardErrorRaked!.Value * factor, two.StandardErrorRaked!.Value, 1e-7);
                    foreach (var raked in new[] { false, true })
                        SurveyCase.Near(made.Test(raked)!.Statistic, other.Test(raked)!.Statistic, 1e-6);
                }
            )
            .QuickCheckThrowOnFailure();

    private static Made Make(int n, Random random) =>
        new(
            [.. Enumerable.Range(0, n).Select(_ => 0.2 + random.NextDouble())],
            [
                [.. Enumerable.Range(0, n).Select(i => (byte)(i < 3 ? i : random.Next(3)))],
                [.. Enumerable.Range(0, n).Select(_ => (byte)random.Next(4))],
            ],
            [.. Enumerable.Range(0, n).Select(_ => (double)random.Next(1, 11))],
            [.. Enumerable.Range(0, n).Select(i => (ushort)(i / 3 % 3))]
        );
}

using Heed.Statistics.Weighting;
using Heed.Tables;
using Heed.Tables.DataFiles;

namespace Heed.Tests.Statistics;

public sealed class WeighingTests
{
    [Theory, MemberData(nameof(SurveyCase.Names), MemberType = typeof(SurveyCase))]
    public void Raked_weights_are_those_of_R(string name)
    {
        var survey = new SurveyCase(name);
        var weighed = Weighing.Weigh(survey.Cells(), survey.Margins, new WeighingRules { MostDisagreement = 0.05 });
        for (var i = 0; i < survey.Rows.Count; i++)
            SurveyCase.Near(survey.Weights[survey.Rows[i][0]].Raked, weighed[i]);
        SurveyCase.Near(survey.Expected("population"), weighed.Population);
        Assert.True(weighed.MaxRelativeMarginError <= 1e-9);
    }

    [Theory, MemberData(nameof(SurveyCase.Names), MemberType = typeof(SurveyCase))]
    public void Trimmed_weights_are_those_of_R(string name)
    {
        var survey = new SurveyCase(name);
        var rules = new WeighingRules { TrimUpper = survey.Expected("upper"), TrimLower = survey.Expected("lower") };
        var weighed = Weighing.Weigh(survey.Cells(), survey.Margins, rules);
        for (var i = 0; i < survey.Rows.Count; i++)
            SurveyCase.Near(survey.Weights[survey.Rows[i][0]].Trimmed, weighed[i]);
        Assert.True(weighed.Trimmed > 0);
        Assert.InRange(weighed.Greatest, 1, survey.Expected("upper"));
        Assert.InRange(weighed.Smallest, survey.Expected("lower"), 1);
    }

    [Theory, MemberData(nameof(SurveyCase.Names), MemberType = typeof(SurveyCase))]
    public void Weights_raked_again_after_trimming_are_those_of_R(string name)
    {
        var survey = new SurveyCase(name);
        var rules = new WeighingRules
        {
            TrimUpper = survey.Expected("upper"),
            TrimLower = survey.Expected("lower"),
            Rerake = true,
        };
        var weighed = Weighing.Weigh(survey.Cells(), survey.Margins, rules);
        for (var i = 0; i < survey.Rows.Count; i++)
            SurveyCase.Near(survey.Weights[survey.Rows[i][0]].Reraked, weighed[i]);
        Assert.True(weighed.RerakeIterations > 0);
        Assert.True(weighed.MaxRelativeMarginError <= 1e-9);
    }

    [Theory, MemberData(nameof(SurveyCase.Names), MemberType = typeof(SurveyCase))]
    public void Somebody_without_an_answer_keeps_factor_one_on_that_margin(string name)
    {
        var survey = new SurveyCase(name);
        var path = Path.Combine(survey.Folder, "holes.csv");
        var (ids, cells) = WeighFiles.ReadResponses(DataFile.Open(path), "id", survey.Margins, WordComparison.Withheld);
        var weighed = Weighing.Weigh(cells, survey.Margins, new WeighingRules());
        var expected = File.ReadLines(path).Skip(1).Select(l => SurveyCase.Number(l[(l.LastIndexOf(',') + 1)..])).ToList();
        Assert.Equal(ids.Count, expected.Count);
        for (var i = 0; i < expected.Count; i++)
            SurveyCase.Near(expected[i], weighed[i]);
        Assert.Equal((survey.Rows.Count / 20) / (double)survey.Rows.Count, weighed.Margins[0].Missing, 12);
        Assert.Equal(0, weighed.Margins[1].Missing);
    }

    [Fact]
    public void Design_weights_are_where_raking_starts()
    {
        var cells = Cells.Divide<byte>([new byte[] { 0, 0, 1 }], [2]);
        var weighed = Weighing.Weigh(cells, [new PopulationMargin("sex", ["f", "m"], [60, 40])], new WeighingRules(), [1, 3, 5]);
        Assert.Equal([0.45, 1.35, 1.2], weighed.ToArray().Select(w => Math.Round(w, 12)));
    }

    [Fact]
    public void Post_stratification_is_raking_to_one_margin()
    {
        var strata = new PopulationMargin("cell", ["a", "b", "c"], [500, 300, 200]);
        var weights = PostStratification.Weigh([2, 5, 3], strata);
        Assert.Equal([2.5, 0.6, 2.0 / 3], weights, (a, b) => Math.Abs(a - b) < 1e-15);
        var cells = Cells.Divide<byte>([new byte[] { 0, 0, 1, 1, 1, 1, 1, 2, 2, 2 }], [3]);
        Assert.Equal(2.5, Weighing.Weigh(cells, [strata], new WeighingRules())[0], 12);
    }

    [Fact]
    public void Kish_of_a_hand_worked_example()
    {
        var kish = Kish.Of([1, 1, 2, 4]);
        Assert.Equal(64.0 / 22, kish.EffectiveSample, 12);
        Assert.Equal(4 * 22 / 64.0, kish.DesignEffect, 12);
        Assert.Equal(kish.EffectiveSample / 4, kish.Efficiency, 12);
    }

    [Fact]
    public void What_cannot_be_weighted_is_named()
    {
        var cells = Cells.Divide<byte>([new byte[] { 0, 0, 1 }, [0, 1, 1]], [3, 2]);
        PopulationMargin a = new("age", ["young", "middle", "old"], [10, 0, 90]);
        PopulationMargin b = new("sex", ["f", "m"], [50, 50]);
        Assert.Equal(
            [(WeightingFaultKind.NoPopulationInLevel, "age", "middle"), (WeightingFaultKind.NobodyInLevel, "age", "old")],
            Faults(cells, [a, b])
        );
        Assert.Equal([(WeightingFaultKind.TotalsDisagree, "sex", "")], Faults(cells, [a, b with { Population = [60, 50] }]));
    }

    [Fact]
    public void Margins_that_contradict_each_other_do_not_converge()
    {
        // Everybody in level 0 of one is in level 0 of the other, so both cannot be met.
        var cells = Cells.Divide<byte>([new byte[] { 0, 0, 1, 1 }, [0, 0, 1, 1]], [2, 2]);
        Assert.Equal(
            WeightingFaultKind.NotConverged,
            Faults(cells, [new("a", ["x", "y"], [50, 50]), new("b", ["x", "y"], [40, 60])]).Single().Kind
        );
    }

    [Fact]
    public void Bounds_that_no_weights_fit_are_refused()
    {
        double[] weights = [0.5, 1.5];
        var refused = Assert.Throws<WeightingException>(() => Trimming.Trim(weights, default, 0.9, 0));
        Assert.Equal(WeightingFaultKind.BoundsImpossible, refused.Faults.Single().Kind);
    }

    // The example of iterative proportional fitting in Wikipedia, which stops while rows still miss by up to 0.14.
    [Fact]
    public void The_published_example_of_proportional_fitting()
    {
        double[,] seed =
        {
            { 40, 30, 20, 10 },
            { 35, 50, 100, 75 },
            { 30, 80, 70, 120 },
            { 20, 30, 40, 50 },
        };
        double[,] published =
        {
            { 64.61, 46.28, 35.42, 3.83 },
            { 49.95, 68.15, 156.49, 25.37 },
            { 56.70, 144.40, 145.06, 53.76 },
            { 28.74, 41.18, 63.03, 17.03 },
        };
        byte[] rows = [.. Enumerable.Range(0, 16).Select(i => (byte)(i / 4))];
        byte[] columns = [.. Enumerable.Range(0, 16).Select(i => (byte)(i % 4))];
        string[] levels = ["1", "2", "3", "4"];
        PopulationMargin[] margins = [new("row", levels, [150, 300, 400, 150]), new("column", levels, [200, 300, 400, 100])];
        var weighed = Weighing.Weigh(
            Cells.Divide<byte>([rows, columns], [4, 4]),
            margins,
            new WeighingRules(),
            [.. seed.Cast<double>()]
        );
        for (var i = 0; i < 16; i++)
            Assert.Equal(published[i / 4, i % 4], weighed[i] * 1000 / 16, 0.25);
    }

    [Fact]
    public void People_who_are_almost_all_alone_in_their_cells_are_divided_as_well()
    {
        // 60,000 people times 1,300 levels are more than a table of cells may hold.
        ushort[] first = [.. Enumerable.Range(0, 60_000).Select(i => (ushort)(i % 60_000))];
        ushort[] second = [.. Enumerable.Range(0, 60_000).Select(i => (ushort)(i % 1_300))];
        var cells = Cells.Divide<ushort>([first, second], [60_000, 1_300]);
        Assert.Equal(60_000, cells.Count);
        Assert.Equal(17, cells.Levels(1)[1_317]);
        Assert.Equal(1_317, cells.Levels(0)[1_317]);
    }

    private static IEnumerable<(WeightingFaultKind Kind, string, string)> Faults(Cells cells, PopulationMargin[] margins) =>
        Assert
            .Throws<WeightingException>(() => Weighing.Weigh(cells, margins, new WeighingRules()))
            .Faults.Select(f => (f.Kind, f.Variable, f.Level));
}

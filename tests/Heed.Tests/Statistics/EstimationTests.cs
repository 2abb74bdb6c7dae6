using Heed.Statistics;
using Heed.Statistics.Distributions;
using Heed.Statistics.Estimation;

namespace Heed.Tests.Statistics;

/// <summary>Every figure beside what R's survey package gives for the same weights and for the raked design.</summary>
public sealed class EstimationTests
{
    /// <summary>A data set as the estimators take it.</summary>
    private sealed class Prepared
    {
        public Prepared(string name, double? population = null)
        {
            Case = new SurveyCase(name);
            var weights = Case.Rows.Select(r => Case.Weights[r[0]].Raked).ToArray();
            Design = new SurveyDesign(weights, Case.Cells(), population is null ? null : population * weights.Length);
            Safe = [.. Case.Column("feels_safe").Where(v => v.Length > 0).Distinct().Order(StringComparer.Ordinal)];
            SafeCodes = [.. Case.Column("feels_safe").Select(v => (ushort)(v.Length == 0 ? 99 : Array.IndexOf(Safe, v)))];
            Districts = [.. Case.Column("district").Distinct().Order(StringComparer.Ordinal)];
            DistrictCodes = [.. Case.Column("district").Select(v => (ushort)Array.IndexOf(Districts, v))];
            Confidence = [.. Case.Column("confidence").Select(v => v.Length == 0 ? double.NaN : SurveyCase.Number(v))];
        }

        public SurveyCase Case { get; }
        public SurveyDesign Design { get; }
        public string[] Safe { get; }
        public ushort[] SafeCodes { get; }
        public string[] Districts { get; }
        public ushort[] DistrictCodes { get; }
        public double[] Confidence { get; }

        public Domain Answered(Domain domain) => domain.Where(i => !double.IsNaN(Confidence[i]));

        public void Near(string what, Estimate estimate, string row = "", string column = "")
        {
            SurveyCase.Near(Case.Expected(what, row, column), estimate.Value);
            SurveyCase.Near(Case.Expected(what + "_se", row, column), estimate.StandardError);
            SurveyCase.Near(Case.Expected(what + "_se_raked", row, column), estimate.StandardErrorRaked!.Value);
        }
    }

    [Theory, MemberData(nameof(SurveyCase.Names), MemberType = typeof(SurveyCase))]
    public void Means_by_district_are_those_of_R(string name)
    {
        var data = new Prepared(name);
        var districts = data.Design.Divide(data.DistrictCodes, data.Districts.Length);
        for (var d = 0; d < districts.Count; d++)
        {
            var answered = data.Answered(districts[d]);
            data.Near("mean", Estimates.Mean(answered, answered.Gather(data.Confidence)), data.Districts[d]);
        }
        var all = data.Answered(data.Design.All());
        data.Near("mean", Estimates.Mean(all, all.Gather(data.Confidence)));
        data.Near("total", Scaled(Estimates.Total(all, all.Gather(data.Confidence)), data.Case, name));
    }

    // R's raked design has weights that add up to the population; ours have mean 1.
    private static Estimate Scaled(Estimate total, SurveyCase survey, string name)
    {
        var scale = survey.Expected("population") / survey.Rows.Count;
        Assert.True(scale > 1, name);
        return total with { StandardErrorRaked = total.StandardErrorRaked * scale };
    }

    [Theory, MemberData(nameof(SurveyCase.Names), MemberType = typeof(SurveyCase))]
    public void Shares_by_district_are_those_of_R(string name)
    {
        var data = new Prepared(name);
        var districts = data.Design.Divide(data.DistrictCodes, data.Districts.Length).Append(data.Design.All()).ToList();
        for (var d = 0; d < districts.Count; d++)
        {
            var answered = districts[d].Where(i => data.SafeCodes[i] != 99);
            var codes = answered.People.ToArray().Select(i => data.SafeCodes[i]).ToArray();
            var shares = Estimates.Shares(answered, codes, data.Safe.Length);
            for (var k = 0; k < data.Safe.Length; k++)
                data.Near("share", shares[k], d < data.Districts.Length ? data.Districts[d] : "", data.Safe[k]);
        }
    }

    [Theory, MemberData(nameof(SurveyCase.Names), MemberType = typeof(SurveyCase))]
    public void The_difference_of_two_districts_is_that_of_R(string name)
    {
        var data = new Prepared(name);
        var districts = data.Design.Divide(data.DistrictCodes, data.Districts.Length).Take(2).Select(data.Answered).ToList();
        var difference = Estimates.Difference(
            districts[0],
            districts[0].Gather(data.Confidence),
            districts[1],
            districts[1].Gather(data.Confidence)
        );
        data.Near("difference", difference, data.Districts[0], data.Districts[1]);
    }

    [Theory, MemberData(nameof(SurveyCase.Names), MemberType = typeof(SurveyCase))]
    public void The_finite_population_correction_is_that_of_R(string name)
    {
        var data = new Prepared(name, population: 4);
        var all = data.Answered(data.Design.All());
        SurveyCase.Near(data.Case.Expected("mean_se_fpc"), Estimates.Mean(all, all.Gather(data.Confidence)).StandardError);
    }

    [Theory, MemberData(nameof(SurveyCase.Names), MemberType = typeof(SurveyCase))]
    public void Quantiles_and_their_intervals_are_those_of_R(string name)
    {
        var data = new Prepared(name);
        var all = data.Answered(data.Design.All());
        foreach (var (_, column) in data.Case.Keys("quantile"))
        foreach (var raked in new[] { false, true })
        {
            var quantile = Quantiles.Find(all, all.Gather(data.Confidence), SurveyCase.Number(column), raked);
            var tag = raked ? "_raked" : "";
            SurveyCase.Near(data.Case.Expected("quantile", "", column), quantile.Value);
            SurveyCase.Near(data.Case.Expected("quantile_low" + tag, "", column), quantile.Interval.Low);
            SurveyCase.Near(data.Case.Expected("quantile_high" + tag, "", column), quantile.Interval.High);
            SurveyCase.Near(data.Case.Expected("quantile_se" + tag, "", column), quantile.StandardError);
        }
    }

    [Theory, MemberData(nameof(SurveyCase.Names), MemberType = typeof(SurveyCase))]
    public void The_logit_interval_is_that_of_R(string name)
    {
        var data = new Prepared(name);
        var all = data.Answered(data.Design.All());
        var share = Estimates.Share(all, i => data.Confidence[i] >= 7);
        var t = Student.Quantile(0.975, all.Count - 1);
        SurveyCase.Near(data.Case.Expected("logit_share"), share.Value);
        Near("", Intervals.Logit(share.Value, share.StandardError, t));
        Near("_raked", Intervals.Logit(share.Value, share.StandardErrorRaked!.Value, t));

        void Near(string tag, Interval interval)
        {
            SurveyCase.Near(data.Case.Expected("logit_low" + tag), interval.Low);
            SurveyCase.Near(data.Case.Expected("logit_high" + tag), interval.High);
        }
    }

    [Theory, MemberData(nameof(SurveyCase.Names), MemberType = typeof(SurveyCase))]
    public void The_test_of_independence_is_that_of_R(string name)
    {
        var data = new Prepared(name);
        var both = data.Design.All().Where(i => data.SafeCodes[i] != 99);
        var people = both.People.ToArray();
        foreach (var raked in new[] { false, true })
        {
            var tag = raked ? "_raked" : "";
            var test = RaoScott.Test(
                both,
                people.Select(i => data.DistrictCodes[i]).ToArray(),
                data.Districts.Length,
                people.Select(i => data.SafeCodes[i]).ToArray(),
                data.Safe.Length,
                raked
            )!;
            SurveyCase.Near(data.Case.Expected("chisq_statistic" + tag), test.Statistic);
            SurveyCase.Near(data.Case.Expected("chisq_df1" + tag), test.Df1);
            SurveyCase.Near(data.Case.Expected("chisq_df2" + tag), test.Df2);
            SurveyCase.Near(data.Case.Expected("chisq_p.value" + tag), test.P);
        }
    }

    [Fact]
    public void A_test_of_one_level_is_no_test() =>
        Assert.Null(RaoScott.Test(new SurveyDesign([1, 1, 1]).All(), new ushort[] { 0, 0, 0 }, 2, new ushort[] { 0, 1, 1 }, 2));

    // R 4.2: p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5), "BH").
    [Fact]
    public void Adjusted_p_values_are_those_of_R() =>
        Assert.Equal(
            [0.025, 0.05, 0.05, 0.025, 0.5],
            MultipleTesting.BenjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.5]),
            (a, b) => Math.Abs(a - b) < 1e-15
        );

    // Y. Benjamini and Y. Hochberg (1995), section 3.2: of these fifteen, the first four are found at 0.05.
    [Fact]
    public void The_published_example_of_the_false_discovery_rate()
    {
        double[] p =
        [
            0.0001,
            0.0004,
            0.0019,
            0.0095,
            0.0201,
            0.0278,
            0.0298,
            0.0344,
            0.0459,
            0.3240,
            0.4262,
            0.5719,
            0.6528,
            0.7590,
            1,
        ];
        Assert.Equal(
            [0, 1, 2, 3],
            MultipleTesting.BenjaminiHochberg(p).Select((q, i) => (q, i)).Where(x => x.q <= 0.05).Select(x => x.i)
        );
    }

    // R 4.2: qt and pf with lower.tail = FALSE, to 15 digits.
    [Theory]
    [InlineData(0.975, 1, 12.7062047361747)]
    [InlineData(0.975, 66, 1.99656441895231)]
    [InlineData(0.9, 1699, 1.28205004751774)]
    public void Student_s_quantiles_are_those_of_R(double p, double df, double expected) =>
        SurveyCase.Near(expected, Student.Quantile(p, df), 1e-11);

    [Theory]
    [InlineData(1.7, 35.7, 60000.3, 0.00565417133230971)]
    [InlineData(8, 3.2, 5, 0.0229793993188366)]
    [InlineData(0.3, 12.5, 1e6, 0.991010914230619)]
    [InlineData(30, 11.5, 2e4, 2.68340738854964e-66)]
    public void The_upper_tail_of_F_is_that_of_R(double f, double df1, double df2, double expected) =>
        SurveyCase.Near(expected, FisherF.Upper(f, df1, df2), 1e-11);
}

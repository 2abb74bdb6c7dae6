using System.Globalization;
using System.Text.Json.Nodes;

namespace Heed.Tests.Office;

/// <summary>Populations are complete, add up, and are the figures of the files they came from.</summary>
public sealed class MarginsTests
{
    private const string Census = "census-population/";

    public static TheoryData<string> Offices => new("kent", "leicestershire");

    private static readonly Dictionary<string, string[]> OptionCodes = new(StringComparer.Ordinal)
    {
        ["age"] = ["under16", "16to24", "25to34", "35to44", "45to54", "55to64", "65to74", "75to84", "85plus"],
        ["sex"] = ["female", "male"],
        ["ethnic"] = ["white", "mixed", "asian", "black", "other"],
        ["disability"] = ["yes", "no"],
    };

    [Theory]
    [MemberData(nameof(Offices))]
    public void Levels_carry_the_option_codes_of_the_standard_questions(string code)
    {
        var office = OfficeFiles.Office(code);

        Assert.Equal(["age", "sex", "ethnic", "disability", "district"], office.Each("margins").Select(m => m.Text("code")));
        Assert.All(OptionCodes, o => Assert.Equal(o.Value, Levels(office.Margin(o.Key))));
        Assert.Equal(office.AreaCodes(), Levels(office.Margin("district")));
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void Every_area_has_every_level_of_every_margin(string code)
    {
        var office = OfficeFiles.Office(code);
        var whole = office["policeArea"]!.Text("code");

        foreach (var margin in office.Each("margins"))
        {
            string[] expected = margin.Text("code") == "district" ? [whole] : [.. office.AreaCodes(), whole];
            Assert.Equal(expected, margin.Each("figures").Select(f => f.Text("area")));
            Assert.All(margin.Each("figures"), f => Assert.Equal(Levels(margin), f["counts"]!.AsObject().Select(c => c.Key)));
            Assert.All(margin.Each("figures"), f => Assert.All(f["counts"]!.AsObject(), c => Assert.True((int)c.Value! > 0)));
        }
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void Totals_are_sums_of_levels_and_the_police_area_is_the_sum_of_its_areas(string code)
    {
        var office = OfficeFiles.Office(code);
        var whole = office["policeArea"]!.Text("code");

        foreach (var margin in office.Each("margins"))
        {
            var figures = margin.Each("figures").ToList();
            Assert.All(figures, f => Assert.Equal((int)f["total"]!, f["counts"]!.AsObject().Sum(c => (int)c.Value!)));
            if (figures.Count > 1)
            {
                Assert.All(
                    Levels(margin),
                    l => Assert.Equal(Count(margin, whole, l), office.AreaCodes().Sum(a => Count(margin, a, l)))
                );
            }
        }
        Assert.Equal((int)Figure(office.Margin("sex"), whole)["total"]!, (int)Figure(office.Margin("district"), whole)["total"]!);
        Assert.All(
            office.AreaCodes(),
            a => Assert.Equal((int)Figure(office.Margin("sex"), a)["total"]!, Count(office.Margin("district"), whole, a))
        );
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void A_margin_on_another_day_says_so(string code)
    {
        var office = OfficeFiles.Office(code);

        Assert.Equal("2020-06-30", office.Margin("age").Text("date"));
        Assert.Contains("30 June 2020", office.Margin("age").Text("note"), StringComparison.Ordinal);
        Assert.All(office.Each("margins").Skip(1), m => Assert.Equal("2021-03-21", m.Text("date")));
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void Ages_are_those_of_the_estimates(string code)
    {
        var rows = OfficeFiles.Rows(Census + "mye2020_single_year_age_ltla21_kent_leics.csv");
        var margin = OfficeFiles.Office(code).Margin("age");
        (string Level, int From, int To)[] bands =
        [
            ("under16", 0, 15),
            ("16to24", 16, 24),
            ("25to34", 25, 34),
            ("35to44", 35, 44),
            ("45to54", 45, 54),
            ("55to64", 55, 64),
            ("65to74", 65, 74),
            ("75to84", 75, 84),
            ("85plus", 85, 90),
        ];
        foreach (var area in OfficeFiles.Office(code).AreaCodes())
        {
            var row = rows.Single(r => r["ltla21_code"] == area);
            var years = row.Where(c => char.IsAsciiDigit(c.Key[0]))
                .Select(c => (Age: Number(c.Key.TrimEnd('+')), People: Number(c.Value)));
            Assert.All(
                bands,
                b =>
                    Assert.Equal(
                        years.Where(y => y.Age >= b.From && y.Age <= b.To).Sum(y => y.People),
                        Count(margin, area, b.Level)
                    )
            );
            Assert.Equal(Number(row["total_population"]), (int)Figure(margin, area)["total"]!);
        }
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void Sexes_and_districts_are_those_of_the_census(string code)
    {
        var rows = OfficeFiles.Rows(Census + "census2021_age_sex_broad_ltla21_ew_all.csv");
        var office = OfficeFiles.Office(code);
        foreach (var area in office.AreaCodes())
        {
            var row = rows.Single(r => r["ltla21_code"] == area);
            Assert.Equal(Number(row["total_females"]), Count(office.Margin("sex"), area, "female"));
            Assert.Equal(Number(row["total_males"]), Count(office.Margin("sex"), area, "male"));
            Assert.Equal(
                Number(row["total_population"]),
                Count(office.Margin("district"), office["policeArea"]!.Text("code"), area)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void Ethnic_groups_are_those_of_the_census_and_agree_with_its_small_areas(string code)
    {
        var rows = OfficeFiles.Rows(Census + "census2021_ethnicity_kent_leics.csv");
        var small = OfficeFiles
            .Rows(Census + "censusethnicity21_lsoa21_kent_leics.csv")
            .ToLookup(r => (r["lad_name"], r["ethnic_group"][0]), r => Number(r["n"]));
        var office = OfficeFiles.Office(code);
        var letters = new Dictionary<char, string>
        {
            ['W'] = "white",
            ['M'] = "mixed",
            ['A'] = "asian",
            ['B'] = "black",
            ['O'] = "other",
        };
        foreach (var area in office.Each("areas"))
        {
            var groups = rows.Where(r =>
                    r["ltla21_code"] == area.Text("code") && r["ethnic_group"].EndsWith("(number)", StringComparison.Ordinal)
                )
                .ToList();
            Assert.Equal(19, groups.Count);
            foreach (var (letter, level) in letters)
            {
                var count = Count(office.Margin("ethnic"), area.Text("code"), level);
                Assert.Equal(groups.Where(r => r["ethnic_group"][0] == letter).Sum(r => Number(r["value"])), count);
                Assert.InRange(small[(area.Text("name"), letter)].Sum(), count - 40, count + 40);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void Disability_is_the_sum_of_the_small_areas_of_the_census(string code)
    {
        var rows = OfficeFiles
            .Rows(Census + "censusdisability21_lsoa21_ew_kent_leics.csv")
            .ToLookup(r => (r["lad_name"], r["disability"][0]), r => Number(r["n"]));
        var office = OfficeFiles.Office(code);
        foreach (var area in office.Each("areas"))
        {
            Assert.Equal(rows[(area.Text("name"), 'D')].Sum(), Count(office.Margin("disability"), area.Text("code"), "yes"));
            Assert.Equal(rows[(area.Text("name"), 'N')].Sum(), Count(office.Margin("disability"), area.Text("code"), "no"));
        }
    }

    private static List<string> Levels(JsonNode margin) => [.. margin.Each("levels").Select(l => l.Text("code"))];

    private static JsonNode Figure(JsonNode margin, string area) => margin.Each("figures").Single(f => f.Text("area") == area);

    private static int Count(JsonNode margin, string area, string level) => (int)Figure(margin, area)["counts"]![level]!;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

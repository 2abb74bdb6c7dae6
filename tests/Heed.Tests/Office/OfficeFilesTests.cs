using System.Globalization;

namespace Heed.Tests.Office;

/// <summary>The office files say what they must, and nothing in them contradicts another part of them.</summary>
public sealed class OfficeFilesTests
{
    public static TheoryData<string> Offices => new("kent", "leicestershire");

    [Theory]
    [MemberData(nameof(Offices))]
    public void An_office_file_keeps_its_schema(string code) =>
        Assert.Empty(SchemaCheck.Of(OfficeFiles.Read("office.schema.json"), OfficeFiles.Office(code)));

    [Fact]
    public void The_schema_refuses_what_is_missing_misspelt_or_too_long()
    {
        var schema = OfficeFiles.Read("office.schema.json");
        var office = OfficeFiles.Office("kent");
        office.AsObject().Remove("contact");
        office["names"]!["nickname"] = "x";
        office["areas"]![0]!["shortName"] = "Thirteen long";
        office["holders"]![0]!["from"] = "2024-02-30";

        Assert.Collection(
            SchemaCheck.Of(schema, office).Order(StringComparer.Ordinal),
            f => Assert.StartsWith("$.areas[0].shortName: maxLength", f, StringComparison.Ordinal),
            f => Assert.StartsWith("$.holders[0].from: format", f, StringComparison.Ordinal),
            f => Assert.StartsWith("$.names: additionalProperties", f, StringComparison.Ordinal),
            f => Assert.StartsWith("$: required", f, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("kent", 13)]
    [InlineData("leicestershire", 9)]
    public void Areas_have_a_code_a_name_an_address_and_a_tile_of_their_own(string code, int count)
    {
        var areas = OfficeFiles.Office(code).Each("areas").ToList();

        Assert.Equal(count, areas.Count);
        Assert.Distinct(areas.Select(a => a.Text("code")));
        Assert.Distinct(areas.Select(a => a.Text("name")));
        Assert.Distinct(areas.Select(a => a.Text("shortName")));
        Assert.Distinct(areas.Select(a => a.Text("slug")));
        Assert.Distinct(areas.Select(a => a["tile"]!.ToJsonString()));
        Assert.All(areas, a => Assert.Equal(a.Text("kind") == "unitary" ? "E06" : "E07", a.Text("code")[..3]));
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void Each_grouping_divides_the_whole_police_area(string code)
    {
        var office = OfficeFiles.Office(code);

        Assert.NotEmpty(office.Each("groupings"));
        Assert.All(
            office.Each("groupings"),
            g =>
                Assert.Equal(
                    office.AreaCodes().Order(StringComparer.Ordinal),
                    g.Each("groups").SelectMany(x => x.Each("areas").Select(a => (string)a!)).Order(StringComparer.Ordinal)
                )
        );
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void The_accent_can_be_read_on_white_and_under_white(string code)
    {
        var accent = OfficeFiles.Office(code)["branding"]!.Text("accent");

        Assert.True(ContrastWithWhite(accent) >= 4.5, $"{accent} has {ContrastWithWhite(accent):0.00} to 1");
        Assert.Equal(21, ContrastWithWhite("#000000"), 0.001);
        Assert.Equal(4.54, ContrastWithWhite("#767676"), 0.01);
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void Each_of_the_23_responsibilities_has_one_lead(string code)
    {
        var rows = OfficeFiles.Office(code).Each("leadResponsibilities").ToList();

        Assert.Equal(23, rows.Count);
        Assert.Distinct(rows.Select(r => r.Text("code")));
        Assert.All(rows, r => Assert.True((string?)r["office"] == "lead" ^ (string?)r["force"] == "lead", r.Text("activity")));
        Assert.Equal(17, rows.Count(r => (string?)r["office"] == "lead"));
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void A_demonstration_says_so_and_cannot_be_reached_by_accident(string code)
    {
        var office = OfficeFiles.Office(code);
        var contact = office["contact"]!;

        Assert.True((bool)office["demonstration"]!);
        Assert.EndsWith(".example", contact.Text("email"), StringComparison.Ordinal);
        Assert.EndsWith(".example", contact.Text("website"), StringComparison.Ordinal);
        Assert.StartsWith("01632 960", contact.Text("phone"), StringComparison.Ordinal);
        Assert.Contains("demonstration", (string)contact["address"]![0]!, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void Emergency_comes_first_and_every_number_is_the_real_one(string code)
    {
        var office = OfficeFiles.Office(code);

        Assert.Equal(["999", "18000", "55", "101", "0800 555 111"], office.Each("emergency").Select(e => e.Text("number")));
        Assert.Equal(
            ["0808 2000 247", "08 08 16 89 111", "116 123", "0800 1111", "0300 123 2040"],
            office.Each("support").Select(e => e.Text("number"))
        );
    }

    // Notice of an election is given 25 working days before the poll at the latest.
    [Theory]
    [MemberData(nameof(Offices))]
    public void A_restricted_period_begins_25_working_days_before_the_poll(string code)
    {
        var office = OfficeFiles.Office(code);

        Assert.Equal(["2027-05-06", "2028-05-04"], office.Each("restrictedPeriods").Select(p => p.Text("to")));
        Assert.All(office.Each("restrictedPeriods"), p => Assert.Equal(Back(25, Day(p.Text("to"))), Day(p.Text("from"))));
        Assert.Equal(new DateOnly(2024, 3, 26), Back(25, new DateOnly(2024, 5, 2)));
    }

    private static readonly DateOnly[] BankHolidays =
    [
        new(2024, 3, 29),
        new(2024, 4, 1),
        new(2027, 3, 26),
        new(2027, 3, 29),
        new(2027, 5, 3),
        new(2028, 4, 14),
        new(2028, 4, 17),
        new(2028, 5, 1),
    ];

    private static DateOnly Back(int workingDays, DateOnly day)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(-1);
            var off = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || BankHolidays.Contains(day);
            workingDays -= off ? 0 : 1;
        }
        return day;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double ContrastWithWhite(string colour)
    {
        var parts = new[] { 1, 3, 5 }.Select(i =>
            int.Parse(colour.AsSpan(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d
        );
        var linear = parts.Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToList();
        return 1.05 / ((0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]) + 0.05);
    }
}

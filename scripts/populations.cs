#:package CsvHelper
#:property PublishAot=false
#:property NoWarn=$(NoWarn);MA0047;MA0048
// Writes the "margins" of offices/*.json from the census and estimate files.
//
//     dotnet run scripts/populations.cs -- <folder of census files>
//
// Run it from the root of the repository. The program itself never needs the folder: the figures stay in the office files.
// Everything before "margins" in an office file is kept as it was typed.

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using Row = System.Collections.Generic.Dictionary<string, string>;

if (args is not [var folder] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("Name the folder that holds the census files: dotnet run scripts/populations.cs -- FOLDER");
    return 1;
}

foreach (var path in Directory.GetFiles("offices", "*.json").Where(p => !p.EndsWith(".schema.json", StringComparison.Ordinal)))
{
    var text = File.ReadAllText(path);
    var office = JsonNode.Parse(text)!;
    var start = text.IndexOf("  \"margins\": [", StringComparison.Ordinal);
    var areas = office["areas"]!.AsArray().Select(a => new Area((string)a!["code"]!, (string)a["name"]!)).ToList();
    var margins = Margins.Of(new(folder), areas, (string)office["policeArea"]!["code"]!);
    File.WriteAllText(path, text[..start] + "  \"margins\": [\n" + string.Join(",\n", margins.Select(Layout.Of)) + "\n  ]\n}\n");
    Console.WriteLine($"{path}: {string.Join(", ", margins.Select(m => $"{m.Code} {m.Figures[^1].Total:N0}"))}");
}
return 0;

sealed record Area(string Code, string Name);

sealed class CensusFolder(string path)
{
    public CensusTable Read(string name)
    {
        using var csv = CsvReader.FromFile(
            Path.Combine(path, name),
            new()
            {
                Separator = ',',
                HasHeader = true,
                SkipEmptyLines = true,
                FieldCountMismatch = CsvFieldCountHandling.Throw,
            }
        );
        csv.ReadHeader();
        var rows = new List<Row>();
        while (csv.Read())
            rows.Add(
                csv.Headers!.Select((column, at) => (column, Cell: csv.GetString(at))).ToDictionary(p => p.column, p => p.Cell)
            );
        return new(name, rows);
    }
}

sealed record CensusTable(string File, List<Row> Rows);

sealed record Level(string Code, string Label);

sealed record Figure(string Area, int[] Counts)
{
    public int Total => Counts.Sum();
}

sealed record Margin(
    string Code,
    string Name,
    string Title,
    string File,
    string Method,
    string Note,
    Level[] Levels,
    List<Figure> Figures
);

static class Margins
{
    const string Perturbed =
        "Census tables are altered slightly to protect people, so totals differ a little from one margin to the next. ";

    // The first year of each band; the last is 85 and over.
    static readonly int[] Ages = [0, 16, 25, 35, 45, 55, 65, 75, 85];

    static readonly (Level Level, string Prefix)[] EthnicGroups =
    [
        (new("white", "White"), "White:"),
        (new("mixed", "Mixed or multiple ethnic groups"), "Mixed or Multiple ethnic groups:"),
        (new("asian", "Asian or Asian British"), "Asian, Asian British or Asian Welsh:"),
        (new("black", "Black, Black British, Caribbean or African"), "Black, Black British, Black Welsh, Caribbean or African:"),
        (new("other", "Other ethnic group"), "Other ethnic group:"),
    ];

    // Bands that the Census file and the estimate both have: the name there, and which of ours.
    static readonly (string Name, Range Ours)[] InBoth =
    [
        ("Aged 15 years and under", 0..1),
        ("Aged 16 to 24 years", 1..2),
        ("Aged 25 to 34 years", 2..3),
        ("Aged 65 years and over", 6..9),
    ];

    public static List<Margin> Of(CensusFolder census, List<Area> areas, string policeArea)
    {
        var people = census.Read("census2021_age_sex_broad_ltla21_ew_all.csv");
        var sex = areas.ConvertAll(a => Of(people, a, r => [Number(r["total_females"]), Number(r["total_males"])]));
        var residents = areas.ConvertAll(a => Of(people, a, r => [Number(r["total_population"])])[0]);
        var estimates = census.Read("mye2020_single_year_age_ltla21_kent_leics.csv");
        var age = areas.ConvertAll(a => Of(estimates, a, AgeBands));
        var groups = census.Read("census2021_ethnicity_kent_leics.csv");
        var ethnic = areas.ConvertAll(a => FiveGroups(groups, a));
        var conditions = census.Read("censusdisability21_lsoa21_ew_kent_leics.csv");
        var disability = areas.ConvertAll(a => Disabled(conditions, a));
        // csharpier-ignore
        return
        [
            new("age", "Age band", "Mid-2020 population estimates by single year of age", estimates.File,
                "Single years of age added up to bands",
                AgeNote(census, areas, age, residents.Sum()),
                [.. Ages.Zip(Ages[1..].Append(92), (from, next) => Band(from, next - 1))], WithWhole(areas, age, policeArea)),
            new("sex", "Sex", "Census 2021: usual residents by sex, districts", people.File,
                "Published for each district",
                Perturbed + "The age columns of the same file leave out part of the population and are not used.",
                [new("female", "Female"), new("male", "Male")], WithWhole(areas, sex, policeArea)),
            new("ethnic", "Ethnic group", "Census 2021: usual residents by ethnic group (19 groups), districts", groups.File,
                "19 groups added up to the five broad groups",
                Perturbed + Against(ethnic, residents.Sum()),
                [.. EthnicGroups.Select(g => g.Level)], WithWhole(areas, ethnic, policeArea)),
            new("disability", "Disability", "Census 2021: disability as the Equality Act defines it, small areas", conditions.File,
                "Small areas (LSOA 2021) added up to districts",
                "Yes means a condition or illness of 12 months or more that limits everyday activities, a little or a lot. " + Perturbed + Against(disability, residents.Sum()),
                [new("yes", "Disabled"), new("no", "Not disabled")], WithWhole(areas, disability, policeArea)),
            new("district", "Where people live", "Census 2021: usual residents, districts", people.File,
                "Published for each district",
                "The police area is the sum of its districts; a total published for the whole can differ by a few people.",
                [.. areas.Select(a => new Level(a.Code, a.Name))], [new(policeArea, [.. residents])]),
        ];
    }

    static List<Figure> WithWhole(List<Area> areas, List<int[]> counts, string policeArea) =>
        [
            .. areas.Zip(counts, (a, c) => new Figure(a.Code, c)),
            new(policeArea, [.. Enumerable.Range(0, counts[0].Length).Select(i => counts.Sum(c => c[i]))]),
        ];

    static Level Band(int from, int to) =>
        from == 0 ? new("under16", "Under 16")
        : to > 90 ? new("85plus", "85 and over")
        : new($"{from}to{to}", $"{from} to {to}");

    static int[] AgeBands(Row row) =>
        [
            .. Ages.Zip(
                Ages[1..].Append(91),
                (from, next) => Enumerable.Range(from, next - from).Sum(y => Number(row[y == 90 ? "90+" : $"{y}"]))
            ),
        ];

    static int[] FiveGroups(CensusTable table, Area area)
    {
        var here = table.Rows.Where(r =>
            r["ltla21_code"] == area.Code && r["ethnic_group"].EndsWith("(number)", StringComparison.Ordinal)
        );
        return
        [
            .. EthnicGroups.Select(g =>
                here.Where(r => r["ethnic_group"].StartsWith(g.Prefix, StringComparison.Ordinal)).Sum(r => Number(r["value"]))
            ),
        ];
    }

    static int[] Disabled(CensusTable table, Area area)
    {
        var here = table.Rows.Where(r => r["lad_name"] == area.Name).ToLookup(r => r["disability"], r => Number(r["n"]));
        return [here["Disabled under the Equality Act"].Sum(), here["Not disabled under the Equality Act"].Sum()];
    }

    static string Against(List<int[]> counts, int residents) =>
        FormattableString.Invariant($"This one adds up to {counts.Sum(c => c.Sum()):N0}; the count by sex to {residents:N0}.");

    /// <summary>Says how far the estimate stands from the Census where the Census file has the same bands.</summary>
    static string AgeNote(CensusFolder folder, List<Area> areas, List<int[]> estimate, int residents)
    {
        // A small area is named after its district: "Tonbridge and Malling 003A".
        var names = areas.Select(a => a.Name).ToHashSet();
        var census = folder
            .Read("census2021_age_group_lsoa21_kent_leics.csv")
            .Rows.Where(r => names.Contains(r["lsoa21_name"][..^5]))
            .ToLookup(r => r["age_group"], r => Number(r["usual_residents"]));
        double whole = census.Sum(g => g.Sum());
        double all = estimate.Sum(e => e.Sum());
        var furthest = InBoth.Max(b => Math.Abs(estimate.Sum(e => e[b.Ours].Sum()) / all - census[b.Name].Sum() / whole));
        return FormattableString.Invariant(
            $"The Census file to hand has no break at 45, 55, 75 or 85, so all bands come from the estimate for 30 June 2020, made before the Census. It puts the population at {all:N0}; the Census, nine months later, at {residents:N0}. Where both have a band (under 16, 16 to 24, 25 to 34, 65 and over) their shares of the police area differ by {furthest * 100:0.0} percentage points at most. In single districts, above all those with universities, they can differ more."
        );
    }

    static int[] Of(CensusTable table, Area area, Func<Row, int[]> pick) =>
        pick(table.Rows.Single(r => r["ltla21_code"] == area.Code));

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

static class Layout
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Margin m) =>
        $$"""
                {
                  "code": {{Q(m.Code)}},
                  "name": {{Q(m.Name)}},
                  "source": {
                    "title": {{Q(m.Title)}},
                    "publisher": "Office for National Statistics",
                    "file": {{Q(m.File)}},
                    "via": "github.com/humaniverse/demographr, commit d041710",
                    "licence": "Open Government Licence v3.0"
                  },
                  "base": "Usual residents of all ages",
                  "date": {{Q(m.Code == "age" ? "2020-06-30" : "2021-03-21")}},
                  "method": {{Q(m.Method)}},
                  "note": {{Q(m.Note)}},
                  "levels": [
            {{string.Join(",\n", m.Levels.Select(l => $"        {{ \"code\": {Q(l.Code)}, \"label\": {Q(l.Label)} }}"))}}
                  ],
                  "figures": [
            {{string.Join(",\n", m.Figures.Select(f => One(f, m.Levels)))}}
                  ]
                }
            """;

    static string One(Figure f, Level[] levels)
    {
        var counts = string.Join(", ", levels.Zip(f.Counts, (l, n) => $"{Q(l.Code)}: {n}"));
        return $"        {{ \"area\": {Q(f.Area)}, \"total\": {f.Total}, \"counts\": {{ {counts} }} }}";
    }

    static string Q(string text) => JsonSerializer.Serialize(text, Plain);
}

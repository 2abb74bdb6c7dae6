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

const string Estimates = "mye2020_single_year_age_ltla21_kent_leics.csv";
const string Sexes = "census2021_age_sex_broad_ltla21_ew_all.csv";
const string Groups = "census2021_ethnicity_kent_leics.csv";
const string Disability = "censusdisability21_lsoa21_ew_kent_leics.csv";
const string CensusAges = "census2021_age_group_lsoa21_kent_leics.csv";
const string AreaNames = "lsoa21_to_lad_name_kent_leics.csv";

if (args is not [var folder] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("Name the folder that holds the census files: dotnet run scripts/populations.cs -- FOLDER");
    return 1;
}

var tables = new CensusTables(
    Estimates: Read(Estimates),
    Sexes: Read(Sexes),
    Groups: Read(Groups),
    Disability: Read(Disability),
    CensusAges: Read(CensusAges),
    AreaNames: Read(AreaNames)
);
foreach (var path in Directory.GetFiles("offices", "*.json").Where(p => !p.EndsWith(".schema.json", StringComparison.Ordinal)))
{
    var text = File.ReadAllText(path);
    var office = JsonNode.Parse(text)!;
    var start = text.IndexOf("  \"margins\": [", StringComparison.Ordinal);
    var areas = office["areas"]!.AsArray().Select(a => new Area((string)a!["code"]!, (string)a["name"]!)).ToList();
    var margins = Margins.Of(tables, areas, (string)office["policeArea"]!["code"]!);
    File.WriteAllText(path, text[..start] + "  \"margins\": [\n" + string.Join(",\n", margins.Select(Layout.Of)) + "\n  ]\n}\n");
    Console.WriteLine($"{path}: {string.Join(", ", margins.Select(m => $"{m.Code} {m.Figures[^1].Total:N0}"))}");
}
return 0;

List<Dictionary<string, string>> Read(string name)
{
    var lines = File.ReadAllLines(Path.Combine(folder, name)).Where(l => l.Length > 0).Select(Cells).ToList();
    if (lines.FindIndex(l => l.Length != lines[0].Length) is var odd and >= 0)
    {
        throw new InvalidDataException($"{name}: row {odd + 1} does not have the columns of the first row.");
    }
    return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
}

// The files quote every text and never a quotation mark, so a comma inside quotes is the only trap.
static string[] Cells(string line) => [.. line.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : Between(part))];

static string[] Between(string part) => [.. part.Split(',', StringSplitOptions.RemoveEmptyEntries)];

sealed record Area(string Code, string Name);

sealed record CensusTables(
    List<Dictionary<string, string>> Estimates,
    List<Dictionary<string, string>> Sexes,
    List<Dictionary<string, string>> Groups,
    List<Dictionary<string, string>> Disability,
    List<Dictionary<string, string>> CensusAges,
    List<Dictionary<string, string>> AreaNames
);

sealed record Level(string Code, string Label);

sealed record Source(string Title, string File);

sealed record Figure(string Area, int[] Counts)
{
    public int Total => Counts.Sum();
}

sealed record Margin(
    string Code,
    string Name,
    Source Source,
    string Base,
    string Date,
    string Method,
    string Note,
    Level[] Levels,
    List<Figure> Figures
);

static class Margins
{
    const string AllAges = "Usual residents of all ages";
    const string CensusDay = "2021-03-21";
    const string Perturbed =
        "Census tables are altered slightly to protect people, so totals differ a little from one margin to the next. ";

    static readonly (Level Level, int From, int To)[] Bands =
    [
        (new("under16", "Under 16"), 0, 15),
        (new("16to24", "16 to 24"), 16, 24),
        (new("25to34", "25 to 34"), 25, 34),
        (new("35to44", "35 to 44"), 35, 44),
        (new("45to54", "45 to 54"), 45, 54),
        (new("55to64", "55 to 64"), 55, 64),
        (new("65to74", "65 to 74"), 65, 74),
        (new("75to84", "75 to 84"), 75, 84),
        (new("85plus", "85 and over"), 85, 90),
    ];

    static readonly (Level Level, string Prefix)[] EthnicGroups =
    [
        (new("white", "White"), "White:"),
        (new("mixed", "Mixed or multiple ethnic groups"), "Mixed or Multiple ethnic groups:"),
        (new("asian", "Asian or Asian British"), "Asian, Asian British or Asian Welsh:"),
        (new("black", "Black, Black British, Caribbean or African"), "Black, Black British, Black Welsh, Caribbean or African:"),
        (new("other", "Other ethnic group"), "Other ethnic group:"),
    ];

    static readonly string[] AgesInBoth =
    [
        "Aged 15 years and under",
        "Aged 16 to 24 years",
        "Aged 25 to 34 years",
        "Aged 65 years and over",
    ];

    public static List<Margin> Of(CensusTables tables, List<Area> areas, string policeArea)
    {
        var sex = areas.ConvertAll(a =>
            Row(tables.Sexes, a, r => new[] { Number(r["total_females"]), Number(r["total_males"]) })
        );
        var residents = areas.ConvertAll(a => Row(tables.Sexes, a, r => new[] { Number(r["total_population"]) })[0]);
        var age = areas.ConvertAll(a => Row(tables.Estimates, a, AgeBands));
        var ethnic = areas.ConvertAll(a => FiveGroups(tables.Groups, a));
        var disability = areas.ConvertAll(a => Disabled(tables.Disability, a));
        return
        [
            new(
                "age",
                "Age band",
                new("Mid-2020 population estimates by single year of age", "mye2020_single_year_age_ltla21_kent_leics.csv"),
                AllAges,
                "2020-06-30",
                "Single years of age added up to bands",
                AgeNote(tables.CensusAges, tables.AreaNames, areas, age, residents.Sum()),
                [.. Bands.Select(b => b.Level)],
                WithWhole(areas, age, policeArea)
            ),
            new(
                "sex",
                "Sex",
                new("Census 2021: usual residents by sex, districts", "census2021_age_sex_broad_ltla21_ew_all.csv"),
                AllAges,
                CensusDay,
                "Published for each district",
                Perturbed + "The age columns of the same file leave out part of the population and are not used.",
                [new("female", "Female"), new("male", "Male")],
                WithWhole(areas, sex, policeArea)
            ),
            new(
                "ethnic",
                "Ethnic group",
                new("Census 2021: usual residents by ethnic group (19 groups), districts", "census2021_ethnicity_kent_leics.csv"),
                AllAges,
                CensusDay,
                "19 groups added up to the five broad groups",
                Perturbed + Against(ethnic, residents.Sum()),
                [.. EthnicGroups.Select(g => g.Level)],
                WithWhole(areas, ethnic, policeArea)
            ),
            new(
                "disability",
                "Disability",
                new(
                    "Census 2021: disability as the Equality Act defines it, small areas",
                    "censusdisability21_lsoa21_ew_kent_leics.csv"
                ),
                AllAges,
                CensusDay,
                "Small areas (LSOA 2021) added up to districts",
                "Yes means a condition or illness of 12 months or more that limits everyday activities, a little or a lot. "
                    + Perturbed
                    + Against(disability, residents.Sum()),
                [new("yes", "Disabled"), new("no", "Not disabled")],
                WithWhole(areas, disability, policeArea)
            ),
            new(
                "district",
                "Where people live",
                new("Census 2021: usual residents, districts", "census2021_age_sex_broad_ltla21_ew_all.csv"),
                AllAges,
                CensusDay,
                "Published for each district",
                "The police area is the sum of its districts; a total published for the whole can differ by a few people.",
                [.. areas.Select(a => new Level(a.Code, a.Name))],
                [new(policeArea, [.. residents])]
            ),
        ];
    }

    static List<Figure> WithWhole(List<Area> areas, List<int[]> counts, string policeArea) =>
        [
            .. areas.Zip(counts, (a, c) => new Figure(a.Code, c)),
            new(policeArea, [.. Enumerable.Range(0, counts[0].Length).Select(i => counts.Sum(c => c[i]))]),
        ];

    static int[] AgeBands(Dictionary<string, string> row) =>
        [.. Bands.Select(b => Enumerable.Range(b.From, b.To - b.From + 1).Sum(y => Number(row[y == 90 ? "90+" : $"{y}"])))];

    static int[] FiveGroups(List<Dictionary<string, string>> rows, Area area) =>
        [
            .. EthnicGroups.Select(g =>
                rows.Where(r => r["ltla21_code"] == area.Code && r["ethnic_group"].StartsWith(g.Prefix, StringComparison.Ordinal))
                    .Where(r => r["ethnic_group"].EndsWith("(number)", StringComparison.Ordinal))
                    .Sum(r => Number(r["value"]))
            ),
        ];

    static int[] Disabled(List<Dictionary<string, string>> rows, Area area) =>
        [Sum(rows, area, "Disabled under"), Sum(rows, area, "Not disabled under")];

    static int Sum(List<Dictionary<string, string>> rows, Area area, string prefix) =>
        rows.Where(r => r["lad_name"] == area.Name && r["disability"].StartsWith(prefix, StringComparison.Ordinal))
            .Sum(r => Number(r["n"]));

    static string Against(List<int[]> counts, int residents) =>
        FormattableString.Invariant($"This one adds up to {counts.Sum(c => c.Sum()):N0}; the count by sex to {residents:N0}.");

    /// <summary>Says how far the estimate stands from the Census where the Census file has the same bands.</summary>
    static string AgeNote(
        List<Dictionary<string, string>> ages,
        List<Dictionary<string, string>> names,
        List<Area> areas,
        List<int[]> estimate,
        int residents
    )
    {
        var inside = areas.Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        var lsoas = names
            .Where(r => inside.Contains(r["lad_name"]))
            .Select(r => r["lsoa21_code"])
            .ToHashSet(StringComparer.Ordinal);
        var census = ages.Where(r => lsoas.Contains(r["lsoa21_code"]))
            .ToLookup(r => r["age_group"], r => Number(r["usual_residents"]));
        double whole = census.Sum(g => g.Sum());
        int[][] bands =
        [
            [0],
            [1],
            [2],
            [6, 7, 8],
        ];
        double all = estimate.Sum(e => e.Sum());
        var furthest = AgesInBoth
            .Zip(bands, (name, of) => Math.Abs(of.Sum(i => estimate.Sum(e => e[i])) / all - census[name].Sum() / whole))
            .Max();
        return FormattableString.Invariant(
            $"The Census file to hand has no break at 45, 55, 75 or 85, so all bands come from the estimate for 30 June 2020, made before the Census. It puts the population at {all:N0}; the Census, nine months later, at {residents:N0}. Where both have a band (under 16, 16 to 24, 25 to 34, 65 and over) their shares of the police area differ by {furthest * 100:0.0} percentage points at most. In single districts, above all those with universities, they can differ more."
        );
    }

    static int[] Row(List<Dictionary<string, string>> rows, Area area, Func<Dictionary<string, string>, int[]> pick) =>
        pick(rows.Single(r => r["ltla21_code"] == area.Code));

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
                    "title": {{Q(m.Source.Title)}},
                    "publisher": "Office for National Statistics",
                    "file": {{Q(m.Source.File)}},
                    "via": "github.com/humaniverse/demographr, commit d041710",
                    "licence": "Open Government Licence v3.0"
                  },
                  "base": {{Q(m.Base)}},
                  "date": {{Q(m.Date)}},
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

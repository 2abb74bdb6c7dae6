using System.Text.Json.Nodes;

namespace Heed.Tests.Office;

/// <summary>The files in offices/ as they lie in the repository, and the real input where it is to hand.</summary>
internal static class OfficeFiles
{
    public static string Root { get; } = FindRoot();

    public static string RealData { get; } =
        Path.GetFullPath(Environment.GetEnvironmentVariable("HEED_REAL_DATA") ?? "../shared/data", Root);

    /// <summary>A file of the repository.</summary>
    public static string InRepository(string path) => Path.Combine(Root, path);

    /// <summary>A file of real input; skips the test, and says so, where it is absent.</summary>
    public static string Real(string path)
    {
        var full = Path.Combine(RealData, path);
        Assert.SkipUnless(File.Exists(full), $"Skipped: {full} is absent. Name the folder of real input in HEED_REAL_DATA.");
        return full;
    }

    public static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "offices", path)))!;

    public static JsonNode Office(string code) => Read($"{code}.json");

    public static IEnumerable<JsonNode> Each(this JsonNode node, string key) => node[key]!.AsArray().Select(n => n!);

    public static string Text(this JsonNode node, string key) => (string)node[key]!;

    public static List<string> AreaCodes(this JsonNode office) => [.. office.Each("areas").Select(a => a.Text("code"))];

    public static JsonNode Margin(this JsonNode office, string code) =>
        office.Each("margins").Single(m => m.Text("code") == code);

    /// <summary>Rows of a file of real input by column name; skips the test, and says so, where the file is absent.</summary>
    public static List<Dictionary<string, string>> Rows(string path)
    {
        var lines = Records(File.ReadAllText(Real(path))).ToList();
        Assert.All(lines, l => Assert.Equal(lines[0].Count, l.Count));
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(p => p.First, p => p.Second))];
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var c in text.TrimStart('\uFEFF'))
        {
            if (c == '"')
            {
                // A doubled quotation mark inside quotes closes and opens again: keep one of the two.
                quoted = !quoted;
                if (quoted && cell.Length > 0)
                {
                    cell.Append('"');
                }
            }
            else if (quoted || c is not (',' or '\n' or '\r'))
            {
                cell.Append(c);
            }
            else if (c is ',' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    yield return cells;
                    cells = [];
                }
            }
        }
        if (cells.Count > 0 || cell.Length > 0)
        {
            cells.Add(cell.ToString());
            yield return cells;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Heed.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }
        return folder.FullName;
    }
}

using System.Text.RegularExpressions;

namespace Heed.Tests.House.Text;

/// <summary>Small files are read; large ones are searched. Lines that are not blank count.</summary>
public sealed partial class SizeTests
{
    private const int Source = 250;
    private const int View = 150;
    private const int TestSource = 400;
    private const int Handler = 20;

    /// <summary>Larger than the budget for a reason.</summary>
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        // One script that stands alone, run once a year by hand.
        "scripts/populations.cs",
    };

    [Theory]
    [InlineData("src", ".cs", Source)]
    [InlineData("scripts", ".cs", Source)]
    [InlineData("src", ".cshtml", View)]
    [InlineData("src/web", ".ts", Source)]
    [InlineData("tests", ".cs", TestSource)]
    [InlineData("bench", ".cs", Source)]
    public void No_file_is_larger_than_its_budget(string folder, string ending, int most)
    {
        var files = Repository.Under(folder, ending);
        Rule.Holds(
            files.Count,
            files
                .Where(file => !Allowed.Contains(file.Path))
                .Select(file => (file, lines: file.Lines.Count(line => !string.IsNullOrWhiteSpace(line))))
                .Where(each => each.lines > most)
                .Select(each => $"{each.file}: {each.lines} lines, at most {most}")
        );
    }

    [Fact]
    public void Most_files_are_small()
    {
        var lines = Repository
            .Under("src/Heed", ".cs")
            .Select(file => file.Lines.Count(line => !string.IsNullOrWhiteSpace(line)))
            .Order()
            .ToList();
        Assert.NotEmpty(lines);
        Assert.InRange(lines[(int)(lines.Count * 0.95)], 1, 180);
    }

    [Fact]
    public void Program_reads_like_a_table_of_contents() =>
        Assert.InRange(Repository.Read("src/Heed/Program.cs").Split('\n').Length, 1, 60);

    [Fact]
    public void Page_handlers_are_short()
    {
        var looked = 0;
        var broken = new List<string>();
        foreach (var file in Repository.Under("src/Heed", ".cshtml.cs"))
        foreach (Match match in HandlerStart().Matches(file.Text))
        {
            looked++;
            var body = file.Text[(match.Index + match.Length)..];
            var end = body.IndexOf("\n    }", StringComparison.Ordinal);
            // Lines of brackets alone are the formatter's; "{ }" has none at all.
            var isEmpty = body.TrimStart().StartsWith('}');
            var lines = end < 0 || isEmpty ? 0 : body[..end].Split('\n').Count(line => line.Any(char.IsLetterOrDigit));
            if (lines > Handler)
                broken.Add($"{file}: {match.Groups["name"].Value} has {lines} lines, at most {Handler}");
        }
        Rule.Holds(looked, broken);
    }

    [GeneratedRegex(@"^    public [^\n(]*\b(?<name>On(Get|Post)\w*)\([^{;]*?\)\s*\{", RegexOptions.Multiline)]
    private static partial Regex HandlerStart();
}

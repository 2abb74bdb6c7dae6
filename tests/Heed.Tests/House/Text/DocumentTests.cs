using System.Text.RegularExpressions;

namespace Heed.Tests.House.Text;

/// <summary>What the documents say is so.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        var documents = Repository.All.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)).ToList();
        var links = documents
            .SelectMany(file =>
                Link().Matches(Code().Replace(file.Text, "")).Select(match => (file, To: match.Groups["to"].Value.Split('#')[0]))
            )
            .Where(link => link.To.Length > 0 && !link.To.Contains(':') && !link.To.StartsWith('/'))
            .ToList();
        Rule.Holds(
            links.Count,
            links
                .Where(link => !Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(link.file.Path)!, link.To)))
                .Select(link => $"{link.file}: {link.To} is not there")
        );
    }

    [Fact]
    public void Words_to_avoid_are_avoided()
    {
        var avoided = Avoid()
            .Matches(Repository.Read("GLOSSARY.md"))
            .SelectMany(match => match.Groups["words"].Value.Split(','))
            .Select(word => string.Join(' ', word.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .ToList();
        Assert.True(avoided.Count > 30, "The glossary was not read.");
        // A second, unless it is compiled and begins with the words themselves, which it then looks for all at once.
        var pattern = new Regex(
            $@"({string.Join('|', avoided.Select(word => Regex.Escape(word).Replace("\\ ", @"\s+")))})(?![\w-])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled,
            TimeSpan.FromSeconds(10)
        );
        var files = Repository
            .Under("src", ".cs", ".cshtml", "Words.en.json", ".md", ".ts")
            .Concat(Repository.Under("docs", ".md"))
            .ToList();
        Rule.Holds(
            files.Count,
            files.SelectMany(file =>
                pattern
                    .Matches(file.Text)
                    .Where(match => match.Index == 0 || !IsOfWord(file.Text[match.Index - 1]))
                    .Select(match => $"{file}: \"{match.Value}\" is a word to avoid (GLOSSARY.md)")
            )
        );
    }

    [Fact]
    public void Every_setting_is_documented()
    {
        var documented = Repository.Read("docs/running/configure.md");
        var settings = Repository
            .Under("src/Heed", ".cs")
            .SelectMany(file => Section().Matches(file.Text))
            .SelectMany(match => Properties(match.Groups["section"].Value))
            .ToList();
        Rule.Holds(
            settings.Count,
            settings
                .Where(setting => !documented.Contains($"`{setting}`"))
                .Select(setting => $"{setting} is not in docs/running/configure.md")
        );
    }

    [Fact]
    public void Every_documented_setting_exists()
    {
        var known = Repository
            .Under("src/Heed", ".cs")
            .SelectMany(file => Section().Matches(file.Text))
            .SelectMany(match => Properties(match.Groups["section"].Value))
            .Concat(
                Repository
                    .Under("src/Heed", ".cs")
                    .SelectMany(file => Single().Matches(file.Text))
                    .Select(match => match.Groups["name"].Value)
            )
            .ToHashSet(StringComparer.Ordinal);
        var rows = Row().Matches(Repository.Read("docs/running/configure.md"));
        Rule.Holds(rows.Count, rows.Select(match => match.Groups["name"].Value).Where(name => !known.Contains(name)));
    }

    [Fact]
    public void Every_verb_that_the_documents_name_exists()
    {
        var verbs = Repository
            .Under("src", "Verb.cs", "Verbs.cs")
            .SelectMany(file => Command().Matches(file.Text))
            .Select(match => match.Groups["verb"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var named = Repository
            .Under("docs/running", ".md")
            .SelectMany(file => Used().Matches(file.Text).Select(match => (file, Verb: match.Groups["verb"].Value)))
            .ToList();
        Rule.Holds(
            named.Count,
            named.Where(each => !verbs.Contains(each.Verb)).Select(each => $"{each.file}: there is no verb heed {each.Verb}")
        );
    }

    /// <summary>The settings record of a section is the type whose summary or registration names it.</summary>
    private static IEnumerable<string> Properties(string section)
    {
        var type =
            Repository.Types.FirstOrDefault(each =>
                each.Name == section + "Settings" || each.Name == section.TrimEnd('s') + "Settings"
            )
            ?? Repository.Types.FirstOrDefault(each =>
                each.Name == section + "Options" || each.Name == section.TrimEnd('s') + "Options"
            );
        Assert.True(type is not null, $"Section {section} has no record {section}Settings.");
        return type.GetProperties().Where(property => property.CanWrite).Select(property => $"{section}:{property.Name}");
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-';

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    [GeneratedRegex("```.*?```|`[^`]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"_Avoid_:(?<words>[^*]*?)(?=\n\n|\n\*\*|\z)")]
    private static partial Regex Avoid();

    [GeneratedRegex(@"(GetSection|BindConfiguration)\(""(?<section>\w+)""\)")]
    private static partial Regex Section();

    /// <summary>A setting that is read by itself: configuration["Site:Address"].</summary>
    [GeneratedRegex(@"(?:onfiguration|settings)\[""(?<name>[\w:]+)""\]")]
    private static partial Regex Single();

    [GeneratedRegex(@"^\| `(?<name>[\w:]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"new Command\(\s*""(?<verb>[\w-]+)""")]
    private static partial Regex Command();

    [GeneratedRegex(@"^\s*heed (?<verb>[a-z][\w-]*)", RegexOptions.Multiline)]
    private static partial Regex Used();
}

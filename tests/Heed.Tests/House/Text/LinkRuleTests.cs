using System.Text.RegularExpressions;

namespace Heed.Tests.House.Text;

/// <summary>An address is written once, at <c>@page</c>; everywhere else it is a generated member such as <c>StaffLinks.Desk.Today()</c>.</summary>
public sealed partial class LinkRuleTests
{
    /// <summary>Where all of the desk is meant, and no page of it.</summary>
    private const string Root = "src/Heed/Platform/Doors/DeskAddresses.cs";

    [Fact]
    public void No_address_of_a_page_is_written_by_hand()
    {
        var files = Repository.Under("src/Heed", ".cs", ".cshtml").Where(file => file.Path != Root).ToList();
        var first = files
            .Select(file => Page().Match(file.Text))
            .Where(match => match.Success && match.Groups["first"].Value is { Length: > 0 } and not ['{', ..])
            .Select(match => match.Groups["first"].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains("desk", first);
        // In a string, an attribute, a text that shows it, or behind the address of the site.
        var written = new Regex(
            $"[\"'>}}]/({string.Join('|', first.Select(Regex.Escape))})(?![\\w.-])",
            RegexOptions.None,
            TimeSpan.FromSeconds(5)
        );
        Rule.Holds(files.Count, Lines(files).Where(line => written.IsMatch(line.Text)).Select(line => line.Where));
    }

    [Fact]
    public void No_address_is_put_together_from_a_link_and_a_path()
    {
        var files = Repository.Under("src/Heed", ".cs", ".cshtml");
        Rule.Holds(files.Count, Lines(files).Where(line => Appended().IsMatch(line.Text)).Select(line => line.Where));
    }

    [Fact]
    public void No_folder_of_the_desk_is_written_by_hand()
    {
        var files = Repository.Under("src/Heed", ".cs", ".cshtml");
        Rule.Holds(
            files.Count,
            files.SelectMany(file =>
                file.Lines.Where(line => !line.Contains("///"))
                    .SelectMany(line => Folder().Matches(line).Select(match => $"{file.Path}: {match.Value}"))
            )
        );
    }

    private static IEnumerable<(string Text, string Where)> Lines(IEnumerable<SourceFile> files) =>
        files.SelectMany(file =>
            file.Lines.Where(line => !NoLink().IsMatch(line)).Select(line => (line, $"{file}: {line.Trim()}"))
        );

    [GeneratedRegex(@"^@page|^\s*//")]
    private static partial Regex NoLink();

    /// <summary>A page's address in a variable or member, or a link, and a further part of a path.</summary>
    [GeneratedRegex(@"[@{]\(?[\w.!?]*(home|here|href|address|Links\.[\w.]+(\([^()]*\))?)[)}]*/[\w{@]", RegexOptions.IgnoreCase)]
    private static partial Regex Appended();

    [GeneratedRegex(@"^@page ""/(?<first>[^/""]*)", RegexOptions.Multiline)]
    private static partial Regex Page();

    [GeneratedRegex(@"""[A-Z][a-z]+/Desk(/[A-Za-z/]*)?""")]
    private static partial Regex Folder();
}

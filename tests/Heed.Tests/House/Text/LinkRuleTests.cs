using System.Text.RegularExpressions;

namespace Heed.Tests.House.Text;

/// <summary>An address is written once, at <c>@page</c>; everywhere else it is a generated member such as <c>StaffLinks.Desk.Today()</c>.</summary>
public sealed partial class LinkRuleTests
{
    /// <summary>What is no link: the one constant beneath which the desk lies, a pattern of the framework, and words beside a field.</summary>
    private static readonly HashSet<string> NotLinks = new(StringComparer.Ordinal)
    {
        "src/Heed/Platform/Doors/DeskAddresses.cs: \"/desk",
        "src/Heed/Platform/Setup/Pipeline.cs: \"/problem",
        "src/Heed/Consultations/Desk/New.cshtml: \"/consultations",
        "src/Heed/Consultations/Desk/Topics/About.cshtml: \"/consultations",
    };

    [Fact]
    public void No_address_of_a_page_is_written_by_hand()
    {
        var files = Repository.Under("src/Heed", ".cs", ".cshtml").Where(file => !file.Path.EndsWith(".g.cs")).ToList();
        var first = files
            .Select(file => Page().Match(file.Text))
            .Where(match => match.Success && match.Groups["first"].Value is { Length: > 0 } and not ['{', ..])
            .Select(match => match.Groups["first"].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains("desk", first);
        var written = new Regex(
            $"[\"'](?<address>/({string.Join('|', first.Select(Regex.Escape))}))(?![\\w.-])",
            RegexOptions.None,
            TimeSpan.FromSeconds(5)
        );
        Rule.Holds(
            files.Count,
            files.SelectMany(file =>
                file.Lines.Where(line => !line.StartsWith("@page", StringComparison.Ordinal) && !line.Contains("///"))
                    .SelectMany(line => written.Matches(line).Select(match => $"{file.Path}: \"{match.Groups["address"].Value}"))
                    .Where(found => !NotLinks.Contains(found))
            )
        );
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

    [GeneratedRegex(@"^@page ""/(?<first>[^/""]*)", RegexOptions.Multiline)]
    private static partial Regex Page();

    [GeneratedRegex(@"""[A-Z][a-z]+/Desk(/[A-Za-z/]*)?""")]
    private static partial Regex Folder();
}

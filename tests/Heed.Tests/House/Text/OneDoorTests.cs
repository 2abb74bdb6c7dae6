using System.Text.RegularExpressions;

namespace Heed.Tests.House.Text;

/// <summary>What people said and what the public reads each go through one door.</summary>
public sealed partial class OneDoorTests
{
    [Fact]
    public void Views_enter_through_the_intake_and_nowhere_else()
    {
        var files = Repository.Under("src/Heed", ".cs");
        Assert.Contains(files, file => file.Path == "src/Heed/Evidence/Doors/ViewIntake.cs" && WritesViews().IsMatch(file.Text));
        Rule.Holds(
            files.Count,
            files
                .Where(file => file.Path != "src/Heed/Evidence/Doors/ViewIntake.cs")
                .Where(file => WritesViews().IsMatch(file.Text))
                .Select(file => $"{file}: {WritesViews().Match(file.Text).Value}")
        );
    }

    [Fact]
    public void Only_Evidence_names_the_tables_of_views()
    {
        var files = Repository.Under("src/Heed", ".cs").Where(file => file.Room != "Evidence").ToList();
        Rule.Holds(files.Count, files.Where(file => file.Text.Contains("evidence_")).Select(file => file.Path));
    }

    [Fact]
    public void Public_pages_read_versions_only_through_what_is_published()
    {
        var pages = Repository.Under("src/Heed", ".cs", ".cshtml").Where(file => file.Path.Contains("/Site/")).ToList();
        Rule.Holds(
            pages.Count,
            pages
                .Where(file => PastTheDoor().IsMatch(file.Text))
                .Select(file => $"{file}: {PastTheDoor().Match(file.Text).Value}")
        );
    }

    [GeneratedRegex(
        @"INSERT INTO evidence_views|(?:InsertStatement|BulkInsert|new)\(\s*""evidence_views""|\.Add(Range|Async)?\(\s*new View\(|Add<View>"
    )]
    private static partial Regex WritesViews();

    [GeneratedRegex(@"Set<(ItemVersion|Publication|Clearance|Item)>|publishing_(versions|published|clearances|items)")]
    private static partial Regex PastTheDoor();
}

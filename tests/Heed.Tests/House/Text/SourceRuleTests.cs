using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Heed.Tests.House.Text;

/// <summary>Rules about what may be written where.</summary>
public sealed partial class SourceRuleTests
{
    private const string This = "tests/Heed.Tests/House/Text/SourceRuleTests.cs";

    [Fact]
    public void Only_the_data_shelf_asks_which_engine_it_is_and_writes_what_differs()
    {
        var files = Repository.Under("src/Heed", ".cs", ".cshtml");
        Rule.Holds(
            files.Count,
            files
                .Where(file => !file.Path.StartsWith("src/Heed/Platform/Data/", StringComparison.Ordinal))
                .Where(file => !file.Path.Contains("/Schema/"))
                .Where(file => EngineQuestion().IsMatch(file.Text))
                .Select(file => $"{file}: {EngineQuestion().Match(file.Text).Value}")
        );
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var files = Repository.All.Where(file => file.Path != This && IsText(file)).ToList();
        Rule.Holds(
            files.Count,
            files.Where(file => Later().IsMatch(file.Text)).Select(file => $"{file}: {Later().Match(file.Text).Value}")
        );
    }

    [Fact]
    public void The_repository_names_no_place_outside_itself()
    {
        var files = Repository.All.Where(file => file.Path != This && IsText(file)).ToList();
        Rule.Holds(
            files.Count,
            files.Where(file => Outside().IsMatch(file.Text)).Select(file => $"{file}: {Outside().Match(file.Text).Value}")
        );
    }

    [Fact]
    public void The_statistics_stand_alone()
    {
        var referenced = typeof(Heed.Statistics.Intervals).Assembly.GetReferencedAssemblies().Select(each => each.Name!).ToList();
        Rule.Holds(referenced.Count, referenced.Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));
        var project = XDocument.Parse(Repository.Read("src/Heed.Statistics/Heed.Statistics.csproj"));
        Assert.Empty(project.Descendants("PackageReference").Concat(project.Descendants("ProjectReference")));
    }

    [Fact]
    public void Every_room_registers_itself_in_one_place() =>
        Rule.Holds(
            Repository.Rooms.Count,
            Repository.Rooms.Where(room =>
                Repository.Under($"src/Heed/{room}", "Room.cs").Count(file => file.Text.Contains(": IRoom")) != 1
            )
        );

    private static bool IsText(SourceFile file) =>
        file.Path.Split('.')[^1]
            is "cs"
                or "cshtml"
                or "md"
                or "json"
                or "csproj"
                or "props"
                or "slnx"
                or "ts"
                or "mjs"
                or "scss"
                or "css"
                or "txt"
                or "csv"
                or "cmd"
        || file.Path is "heed" or ".ci/run";

    [GeneratedRegex(
        @"\bIsSqlite\b|\bIsNpgsql\b|\bSqlite(Connection|Exception|Command)\b|\bNpgsql|\bActiveProvider\b|\bEngine\.|\bON CONFLICT\b|\bINSERT (INTO|OR)\b"
    )]
    private static partial Regex EngineQuestion();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException|\bSkip = """)]
    private static partial Regex Later();

    [GeneratedRegex(@"(?<![\w.~:/-])/(work|home|root|Users)/")]
    private static partial Regex Outside();
}

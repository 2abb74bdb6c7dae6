using System.Text.RegularExpressions;
using System.Xml.Linq;
using Heed.Platform.Audit;

namespace Heed.Tests.House.Text;

/// <summary>Rules about what may be written where.</summary>
public sealed partial class SourceRuleTests
{
    private const string This = "tests/Heed.Tests/House/Text/SourceRuleTests.cs";

    private static readonly HashSet<string> WritesErrors = new(StringComparer.Ordinal)
    {
        // The journey has checked the answers before the page is made, and keeps to what is fast.
        "src/Heed/Consultations/Site/Respond/RespondPage.cs",
    };

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

    /// <summary>An event that is written out where it is recorded cannot be found again, and its words drift.</summary>
    [Fact]
    public void Audit_events_are_declared_once_in_the_events_of_a_room()
    {
        var files = Repository.Under("src/Heed", ".cs", ".cshtml");
        Rule.Holds(
            files.Count,
            files
                .Where(file => !file.Path.EndsWith("Events.cs", StringComparison.Ordinal))
                .Where(file => EventMade().IsMatch(file.Text))
                .Select(file => $"{file}: {EventMade().Match(file.Text).Value.ReplaceLineEndings(" ")}")
        );
    }

    [Fact]
    public void The_audit_trail_records_events_and_no_strings()
    {
        var ways = typeof(AuditTrail).GetMethods().Where(each => each.DeclaringType == typeof(AuditTrail)).ToList();
        Rule.Holds(
            ways.Count,
            ways.Where(each =>
                    each.GetParameters() is not [{ ParameterType: { IsGenericType: true } first }, ..]
                    || first.GetGenericTypeDefinition() != typeof(AuditEvent<>)
                )
                .Select(each => $"AuditTrail.{each} takes no AuditEvent")
        );
    }

    /// <summary>
    /// What can be seen from the form is said by annotations, what the noun or the database says goes through Refuse: then every
    /// form is checked in one way.
    /// </summary>
    [Fact]
    public void No_page_writes_errors_into_the_model_state()
    {
        var files = Repository.Under("src/Heed", ".cs", ".cshtml").Where(file => file.Room != "Platform").ToList();
        Rule.Holds(
            files.Count,
            files
                .Where(file => !WritesErrors.Contains(file.Path) && file.Text.Contains("AddModelError"))
                .Select(file =>
                    $"{file}: annotations of the input say what is wrong with a form, and Refuse says what a noun has against it"
                )
                .Concat(WritesErrors.Where(path => !Repository.Read(path).Contains("AddModelError")))
        );
    }

    [Fact]
    public void A_desk_form_is_an_edit_page_or_says_why_not()
    {
        var files = Repository.Under("src/Heed", ".cs").Where(file => file.Path.Contains("/Desk/")).ToList();
        Rule.Holds(
            files.Count,
            files
                .Where(file => PlainForm().IsMatch(file.Text) && !file.Text.Contains("No edit page: "))
                .Select(file => $"{file}: derive from EditPage, or give the reason in a remark that begins \"No edit page:\"")
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

    [GeneratedRegex(@":\s*FormPage\b")]
    private static partial Regex PlainForm();

    [GeneratedRegex(@"new AuditEvent<|AuditEvent<\w+>\s+\w+\s*(\{ get; \}\s*)?=>?\s*new\(|\bAuditEntry\.Of\((?!\s*clock)")]
    private static partial Regex EventMade();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException|\bSkip = """)]
    private static partial Regex Later();

    [GeneratedRegex(@"(?<![\w.~:/-])/(work|home|root|Users)/")]
    private static partial Regex Outside();
}

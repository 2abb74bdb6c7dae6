using Heed.Scripts;
using Heed.Staff.Roles;

namespace Heed.Tests.House.Text;

/// <summary>
/// What <c>./heed new</c> writes. That it compiles is seen when <c>./heed check</c> builds its templates, which are a room; here it is
/// seen that the names asked for take the place of theirs, and that other files say of it what they must.
/// </summary>
public sealed class SkeletonTests : IDisposable
{
    private const string Order = "tests/Heed.Tests/House/Text/RoomOrderTests.cs";

    private readonly string root = Directory.CreateTempSubdirectory("heed-skeleton-").FullName;

    public SkeletonTests()
    {
        foreach (
            var file in Repository
                .Under("scripts/heed/templates", "")
                .Concat(Repository.Under("src/Heed/Decisions", "Tables.cs", "Events.cs", ".txt", "README.md"))
                .Select(file => file.Path)
                .Append("Heed.slnx")
                .Append("src/Heed/Heed.csproj")
                .Append("src/Heed/Rooms.cs")
                .Append("tests/Heed.Tests/Heed.Tests.csproj")
                .Append("tests/Heed.Tests/House/StatementTests.cs")
                .Append(Order)
        )
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, file))!);
            File.WriteAllText(Path.Combine(root, file), Repository.Read(file));
        }
    }

    [Fact]
    public void A_room_stands_at_its_place_and_bears_none_of_the_names_of_the_template()
    {
        // The order of the house says that it comes before the decisions.
        File.WriteAllText(
            Path.Combine(root, Order),
            Read(Order).Replace("\"Decisions\",", "\"Attic\",\n            \"Decisions\",")
        );
        var skeleton = New("Attic", "LostItem");
        Assert.Null(skeleton.AddRoom());
        var own = skeleton.Written.Where(file => file.Contains("/Attic/")).ToList();
        Rule.Holds(
            own.Count,
            own.Where(file =>
                new[] { "library", "book" }.Any(name => (file + Read(file)).Contains(name, StringComparison.OrdinalIgnoreCase))
            )
        );
        Assert.Contains("new Attic.AtticRoom(),\n        new Decisions.DecisionsRoom(),", Read("src/Heed/Rooms.cs"));
        Assert.Contains("\"Attic/Heed.Attic.csproj\"", Read("src/Heed/Heed.csproj"));
        Assert.Contains("\"src/Heed/Attic/Heed.Attic.csproj\"", Read("Heed.slnx"));
        Assert.Contains("\"../../src/Heed/Attic/Heed.Attic.csproj\"", Read("tests/Heed.Tests/Heed.Tests.csproj"));
        Assert.Contains("\"../Platform/Heed.Platform.csproj\"", Read("src/Heed/Attic/Heed.Attic.csproj"));
        Assert.StartsWith("@page \"/desk/attic/lost-items\"", Read("src/Heed/Attic/Desk/LostItems/Index.cshtml"));
        Assert.Contains("\"attic_lost_items\"", Read("src/Heed/Attic/Schema/20260915_LostItems.cs"));
        Assert.Contains("A_lost_item_is_added", Read("tests/Heed.Tests/Attic/LostItemTests.cs"));
        Assert.Single(PermissionsFile.Parse("Attic", Read("src/Heed/Attic/permissions.txt"), ["Desk/LostItems"]));
        Assert.Equal("There is a room Attic already.", skeleton.AddRoom());
    }

    [Fact]
    public void A_room_named_for_its_first_noun_has_it_at_its_own_address_and_stands_last()
    {
        Assert.Null(New("Suggestions", SkeletonNames.Singular("Suggestions")).AddRoom());
        Assert.StartsWith("@page \"/desk/suggestions\"", Read("src/Heed/Suggestions/Desk/Index.cshtml"));
        Assert.Contains("builder.ToTable(\"suggestions\")", Read("src/Heed/Suggestions/SuggestionsTables.cs"));
        Assert.Contains("new Suggestions.SuggestionsRoom(),\n    ];", Read("src/Heed/Rooms.cs"));
        Assert.Contains("\"Suggestions\",", Read("tests/Heed.Tests/House/Text/RoomOrderTests.cs"));
    }

    [Fact]
    public void Pages_of_a_noun_are_told_to_what_the_room_has_already()
    {
        var skeleton = New("Decisions", "Entry");
        Assert.Null(skeleton.AddPages());
        Assert.Contains(": IEntityTypeConfiguration<Entry>,", Read("src/Heed/Decisions/DecisionTables.cs"));
        Assert.Contains(
            "AuditEvent<Entry> EntryAdded { get; } = new(\"entry added\", \"entry\");",
            Read("src/Heed/Decisions/DecisionsEvents.cs")
        );
        Assert.Contains("Add an entry", Read("src/Heed/Decisions/Desk/Entries/Edit.cshtml"));
        var plate = Read("src/Heed/Decisions/README.md");
        Assert.All(
            ["`/desk/decisions/entries`", "`/desk/decisions/entries/edit/{id}`", "`decisions_entries`"],
            name => Assert.Contains(name, plate)
        );
        var permissions = Read("src/Heed/Decisions/permissions.txt");
        var folders = permissions.Split('\n').Where(line => line.StartsWith("Desk", StringComparison.Ordinal)).ToList();
        Assert.Equal(["Decisions/Desk/Entries"], PermissionsFile.Parse("Decisions", permissions, folders)[^1].Folders);
        var lists = Read("tests/Heed.Tests/House/StatementTests.cs");
        Assert.Contains("        \"/desk/decisions/entries\",\n    ];", lists);
        Assert.Contains("db.Add(new Entry(Clock.Now));", lists);
        Assert.Single(lists.Split('\n'), "using Heed.Decisions;");
        Assert.Equal("Decisions has Entry already.", skeleton.AddPages());
        Assert.StartsWith("There is no room Attic.", New("Attic", "Box").AddPages());
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private Skeleton New(string room, string noun) => new(root, room, noun, new DateOnly(2026, 9, 15));

    private string Read(string file) => File.ReadAllText(Path.Combine(root, file));
}

using System.Text.RegularExpressions;
using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Heed.Tests.Harness;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.House;

/// <summary>Names say what the office says.</summary>
public sealed partial class NamingTests : RoomTest
{
    private static readonly string[] Suffixes =
    [
        "Manager",
        "Helper",
        "Helpers",
        "Util",
        "Utils",
        "Processor",
        "Handler",
        "Wrapper",
        "Base",
        "Impl",
        "Dto",
        "Info",
        "Data",
        "Repository",
        "Service",
    ];

    /// <summary>Words that were once ours alone: GLOSSARY.md says what stands in their place.</summary>
    private static readonly string[] PrivateWords =
    [
        "Asked",
        "Clerk",
        "Given",
        "Said",
        "Seen",
        "Shown",
        "Standing",
        "Standings",
        "Typed",
        "Vault",
        "Withholding",
        "Writing",
    ];

    private static readonly string[] Folders =
    [
        "Models",
        "Services",
        "Helpers",
        "Utils",
        "Common",
        "Core",
        "Validators",
        "Interfaces",
    ];

    [Fact]
    public void No_type_has_a_suffix_that_says_nothing()
    {
        var types = Types();
        Rule.Holds(
            types.Count,
            types
                .Where(type => !type.Name.EndsWith("TagHelper", StringComparison.Ordinal))
                .Where(type =>
                    Suffixes.Any(suffix => type.Name.EndsWith(suffix, StringComparison.Ordinal) && type.Name != suffix)
                )
                .Select(type => type.FullName!)
        );
    }

    [Fact]
    public void No_type_has_a_suffix_that_only_we_understand()
    {
        var types = Types();
        Rule.Holds(
            types.Count,
            types
                // A job is a sentence about what it does, and its name is in the database.
                .Where(type => !type.IsAssignableTo(typeof(IScheduledJob)))
                .Where(type => PrivateWords.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)))
                .Select(type => $"{type.FullName}: see \"Words of the code\" in GLOSSARY.md")
        );
    }

    [Fact]
    public void A_sheet_is_an_answer_sheet()
    {
        var types = Types();
        Rule.Holds(
            types.Count,
            types
                .Where(type => type.Name.Contains("Sheet", StringComparison.Ordinal) && RoomOf(type) != "Consultations")
                .Select(type => type.FullName!)
        );
    }

    [Fact]
    public void No_folder_hides_a_table_of_its_room()
    {
        var tables = In(services => Task.FromResult(services.GetRequiredService<HeedDb>().Model.GetEntityTypes().ToList()))
            .GetAwaiter()
            .GetResult();
        var folders = Types()
            .SelectMany(type => type.Namespace!.Split('.').Skip(2).Select(folder => (RoomOf(type), folder)))
            .ToHashSet();
        Rule.Holds(
            tables.Count,
            tables
                .Where(table => folders.Contains((RoomOf(table.ClrType), table.ClrType.Name)))
                .Select(table => $"{table.ClrType.FullName} has the name of a folder")
        );
    }

    [Fact]
    public void No_folder_is_named_by_kind()
    {
        var files = Repository.Under("src", ".cs", ".cshtml", ".ts");
        Rule.Holds(files.Count, files.Where(file => file.Path.Split('/').Any(Folders.Contains)).Select(file => file.Path));
    }

    [Fact]
    public void The_title_of_the_office_holder_is_in_no_type_table_or_address()
    {
        var tables = In(services => Task.FromResult(services.GetRequiredService<HeedDb>().Model.GetEntityTypes().ToList()))
            .GetAwaiter()
            .GetResult();
        var names = Types()
            .Select(type => type.FullName!)
            .Concat(tables.Select(table => table.GetTableName() ?? ""))
            .Concat(Routes().Select(route => route.RoutePattern.RawText ?? ""))
            .ToList();
        Rule.Holds(names.Count, names.Where(name => OfficeHolder().IsMatch(name)));
    }

    [Fact]
    public void Tables_carry_the_name_of_their_room()
    {
        using var scope = Services.CreateScope();
        var mapped = scope.ServiceProvider.GetRequiredService<HeedDb>().Model.GetEntityTypes().ToList();
        Rule.Holds(
            mapped.Count,
            mapped
                .Where(table => table.GetTableName() is not null)
                .Where(table =>
                    !(table.GetTableName()! + "_").StartsWith(
                        RoomOf(table.ClrType).ToLowerInvariant() + "_",
                        StringComparison.Ordinal
                    )
                )
                .Select(table => $"{table.ClrType.FullName}: {table.GetTableName()}")
        );
    }

    private IEnumerable<RouteEndpoint> Routes() =>
        Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private static List<Type> Types() =>
        [
            .. Repository.Types.Where(type =>
                type.Namespace?.StartsWith("Heed", StringComparison.Ordinal) == true && !type.Name.Contains('<')
            ),
        ];

    private static string RoomOf(Type type) => type.Namespace!.Split('.')[1];

    [GeneratedRegex("PCC|Pcc|(?<![a-z])pcc(?![a-z])")]
    private static partial Regex OfficeHolder();
}

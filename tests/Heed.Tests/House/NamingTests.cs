using System.Text.RegularExpressions;
using Heed.Platform.Data;
using Heed.Tests.Harness;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.House;

/// <summary>Names say what the office says.</summary>
public sealed partial class NamingTests : RoomTest
{
    [Fact]
    public void The_title_of_the_office_holder_is_in_no_type_table_or_address()
    {
        var tables = In(services => Task.FromResult(services.GetRequiredService<HeedDb>().Model.GetEntityTypes().ToList()))
            .GetAwaiter()
            .GetResult();
        var names = Repository
            .Types.Where(Text.TypeRuleTests.IsOurs)
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

    [Fact]
    public void No_folder_hides_a_table_of_its_room()
    {
        using var scope = Services.CreateScope();
        var tables = scope.ServiceProvider.GetRequiredService<HeedDb>().Model.GetEntityTypes().ToList();
        var folders = Repository
            .Types.Where(Text.TypeRuleTests.IsOurs)
            .SelectMany(type => type.Namespace!.Split('.').Skip(2).Select(folder => (RoomOf(type), folder)))
            .ToHashSet();
        Rule.Holds(
            tables.Count,
            tables
                .Where(table => folders.Contains((RoomOf(table.ClrType), table.ClrType.Name)))
                .Select(table => $"{table.ClrType.FullName} has the name of a folder")
        );
    }

    private IEnumerable<RouteEndpoint> Routes() =>
        Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private static string RoomOf(Type type) => type.Namespace!.Split('.')[1];

    [GeneratedRegex("PCC|Pcc|(?<![a-z])pcc(?![a-z])")]
    private static partial Regex OfficeHolder();
}

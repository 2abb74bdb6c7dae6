using System.Text.RegularExpressions;
using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Heed.Tests.Harness;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.House;

/// <summary>The README of each room tells what is in it, and nothing that is not.</summary>
public sealed partial class DoorplateTests : RoomTest
{
    private const int MostLines = 25;

    [Fact]
    public void Every_room_has_a_doorplate_of_25_lines_at_most() =>
        Rule.Holds(
            Repository.Rooms.Count,
            Repository.Rooms.Where(room => Plate(room) is not { } text || text.TrimEnd().Split('\n').Length > MostLines)
        );

    [Fact]
    public void Doorplates_list_every_page_table_job_and_door()
    {
        var things = Repository.Rooms.SelectMany(room => Things(room).Select(thing => (room, thing))).ToList();
        Rule.Holds(
            things.Count,
            things
                .Where(each => Plate(each.room)?.Contains($"`{each.thing}`") != true)
                .Select(each => $"src/Heed/{each.room}/README.md does not list `{each.thing}`")
        );
    }

    [Fact]
    public void Doorplates_list_no_page_or_table_that_is_not_there()
    {
        var looked = 0;
        var broken = new List<string>();
        foreach (var room in Repository.Rooms)
        {
            var things = Things(room).ToHashSet(StringComparer.Ordinal);
            foreach (Match match in Named().Matches(Plate(room) ?? ""))
            {
                looked++;
                var name = match.Groups["name"].Value;
                var isOurs =
                    name.StartsWith('/') || (name + "_").StartsWith(room.ToLowerInvariant() + "_", StringComparison.Ordinal);
                if (isOurs && !things.Contains(name))
                    broken.Add($"src/Heed/{room}/README.md lists `{name}`, which is not there");
            }
        }
        Rule.Holds(looked, broken);
    }

    private IEnumerable<string> Things(string room)
    {
        using var scope = Services.CreateScope();
        var tables = scope.ServiceProvider.GetRequiredService<HeedDb>().Model.GetEntityTypes();
        return Pages(room)
            .Concat(tables.Where(table => RoomOf(table.ClrType) == room).Select(table => table.GetTableName()!))
            .Concat(Services.GetServices<TimetableEntry>().Where(entry => RoomOf(entry.Job) == room).Select(entry => entry.Name))
            .Concat(Doors(room))
            .Distinct(StringComparer.Ordinal);
    }

    private IEnumerable<string> Pages(string room) =>
        Services
            .GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(route =>
                route
                    .Metadata.GetMetadata<PageActionDescriptor>()
                    ?.ViewEnginePath.StartsWith($"/{room}/", StringComparison.Ordinal) == true
            )
            .Select(route => "/" + Constraint().Replace(route.RoutePattern.RawText!.TrimStart('/'), "{${name}}"))
            .Distinct(StringComparer.Ordinal);

    /// <summary>Classes and interfaces; the records that go through a door are found beside it.</summary>
    private static IEnumerable<string> Doors(string room) =>
        Repository
            .Types.Where(type => type is { IsPublic: true, IsEnum: false } && type.Namespace == $"Heed.{room}.Doors")
            .Where(type =>
                type.GetMethod("<Clone>$") is null && !type.IsValueType && !(type is { IsAbstract: true, IsSealed: true })
            )
            .Select(type => type.Name);

    private static string RoomOf(Type type) => type.Namespace!.Split('.')[1];

    private static string? Plate(string room) =>
        Repository.All.Any(file => file.Path == $"src/Heed/{room}/README.md")
            ? Repository.Read($"src/Heed/{room}/README.md")
            : null;

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)([:=?][^{}]*(\{[^{}]*\}[^{}]*)*)?\}")]
    private static partial Regex Constraint();
}

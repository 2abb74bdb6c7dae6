using System.Xml.Linq;

namespace Heed.Tests.House.Text;

/// <summary>
/// A room is a project that lists the rooms it uses, so that the compiler keeps their order. What it cannot see is kept here: that
/// the lists lead upwards.
/// </summary>
public sealed class RoomOrderTests
{
    [Fact]
    public void Projects_of_rooms_refer_only_to_rooms_above_them()
    {
        var references = Repository.Rooms.SelectMany(room => References(room).Select(other => (room, other))).ToList();
        Rule.Holds(
            references.Count,
            references
                .Where(each => each.other != "Platform" && Position(each.other) >= Position(each.room))
                .Select(each => $"src/Heed/{each.room}: refers to {each.other}, which is not above it")
        );
        Assert.Empty(References("Platform"));
    }

    [Fact]
    public void Every_folder_of_the_application_is_a_room_in_the_list() =>
        Rule.Holds(
            Repository.Rooms.Count,
            Repository
                .Under("src/Heed", ".cs", ".cshtml")
                .Select(file => file.Room)
                .Where(room => room.Length > 0 && room != "Platform" && !Repository.Rooms.Contains(room))
                .Select(room => $"src/Heed/{room} is not in Rooms.InOrder")
        );

    [Fact]
    public void The_rooms_stand_in_the_order_of_the_house()
    {
        string[] house =
        [
            "Office",
            "Staff",
            "Places",
            "People",
            "Plan",
            "Publishing",
            "Evidence",
            "Consultations",
            "Events",
            "Correspondence",
            "Newsroom",
            "Bulletins",
            "Social",
            "Panels",
            "Grants",
            "Decisions",
            "Duties",
            "Scrutiny",
        ];
        Assert.Equal(house.Where(Repository.Rooms.Contains), Repository.Rooms);
    }

    private static int Position(string room) => Repository.Rooms.ToList().IndexOf(room);

    private static IEnumerable<string> References(string room) =>
        XDocument
            .Parse(Repository.Read($"src/Heed/{room}/Heed.{room}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => reference.Attribute("Include")!.Value.Split('/'))
            .Where(path => path is ["..", _, _])
            .Select(path => path[1]);
}

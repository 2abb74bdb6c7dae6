using System.Text.RegularExpressions;

namespace Heed.Tests.House;

/// <summary>A room mentions only rooms above it, and of those only their doors. The Platform mentions no room.</summary>
public sealed partial class RoomOrderTests
{
    [Fact]
    public void Rooms_mention_only_rooms_above_them_and_only_their_doors()
    {
        var order = Repository.Rooms;
        var mentions = 0;
        var broken = new List<string>();
        foreach (var file in Repository.Under("src/Heed", ".cs", ".cshtml").Where(file => file.Room.Length > 0))
        {
            var own = file.Room == "Platform" ? -1 : order.ToList().IndexOf(file.Room);
            foreach (var (room, next) in Mentions(file, order).Where(each => each.Room != file.Room))
            {
                mentions++;
                var position = order.ToList().IndexOf(room);
                if (position > own || file.Room == "Platform")
                    broken.Add($"{file}: mentions {room}, which is not above {file.Room}");
                else if (next != "Doors")
                    broken.Add($"{file}: mentions {room}.{next}, which is not a door");
            }
        }
        Rule.Holds(mentions, broken);
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

    private static IEnumerable<(string Room, string Next)> Mentions(SourceFile file, IReadOnlyList<string> rooms)
    {
        foreach (Match match in FullName().Matches(file.Text))
            if (rooms.Contains(match.Groups["room"].Value))
                yield return (match.Groups["room"].Value, match.Groups["next"].Value);
        // Inside the namespace Heed a room may be named without it.
        foreach (Match match in ShortName().Matches(file.Text))
            if (rooms.Contains(match.Groups["room"].Value) && IsIn(match.Groups["room"].Value, match.Groups["next"].Value))
                yield return (match.Groups["room"].Value, match.Groups["next"].Value);
    }

    private static bool IsIn(string room, string name) =>
        Directory.Exists(Path.Combine(Repository.Root, "src", "Heed", room, name))
        || File.Exists(Path.Combine(Repository.Root, "src", "Heed", room, name + ".cs"));

    [GeneratedRegex(@"\bHeed\.(?<room>[A-Z]\w+)(\.(?<next>\w+))?")]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<![\w.""/])(?<room>[A-Z]\w+)\.(?<next>[A-Z]\w+)")]
    private static partial Regex ShortName();
}

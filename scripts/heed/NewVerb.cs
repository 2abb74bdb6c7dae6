using System.Text.RegularExpressions;
using Heed.Scripts;

/// <summary><c>./heed new room NAME [NOUN]</c> and <c>./heed new page ROOM/Desk/NOUN</c>: a skeleton that passes as it is.</summary>
internal static partial class NewVerb
{
    public static int Run(string[] arguments)
    {
        var (room, noun) = arguments switch
        {
            ["room", var name] => (name, SkeletonNames.Singular(name)),
            ["room", var name, var first] => (name, first),
            ["page", var path] when path.Split('/') is [var name, "Desk", var page] => (name, page),
            _ => ("", ""),
        };
        if (!Name().IsMatch(room) || !Name().IsMatch(noun))
        {
            Console.Error.WriteLine(
                "./heed new room NAME [NOUN], such as: ./heed new room Suggestions, ./heed new room Newsroom Release\n"
                    + "./heed new page ROOM/Desk/NOUN, such as: ./heed new page Suggestions/Desk/Box"
            );
            return 2;
        }
        var skeleton = new Skeleton(Shell.Root, room, noun, DateOnly.FromDateTime(DateTime.UtcNow));
        if ((arguments[0] == "room" ? skeleton.AddRoom() : skeleton.AddPages()) is { } refusal)
        {
            Console.Error.WriteLine(refusal);
            return 1;
        }
        Shell.Ask("dotnet", "tool", "restore");
        Shell.Ask(
            "dotnet",
            ["csharpier", "format", .. skeleton.Written.Where(file => !file.EndsWith(".txt") && !file.EndsWith("html"))]
        );
        Console.WriteLine(string.Join('\n', skeleton.Written));
        Shell.Heading("Building it, and writing the table of rooms");
        if (!Build.Warm("tests/Heed.Tests") || HouseVerbs.Map() != 0)
            return 1;
        Console.WriteLine(
            $"""

            It works as it is: ./heed test {room}. Yours to say:
              what the noun is (src/Heed/{room}/{noun}.cs, its table and its migration, which nobody has run yet: delete it and
              draft it again with ./heed migration {room} NAME), who may (permissions.txt), what the room is for (README.md), the words
              (GLOSSARY.md), and how people get there.
            """
        );
        return 0;
    }

    [GeneratedRegex("^([A-Z][a-z]+)+$")]
    private static partial Regex Name();
}

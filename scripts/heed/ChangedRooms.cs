/// <summary>The rooms that differ from what is upstream, by git: committed since, not committed yet, and new.</summary>
internal static class ChangedRooms
{
    /// <summary>Names of rooms, as folders of the tests; all of them when something changed that every room stands on.</summary>
    public static IReadOnlyList<string> Find()
    {
        var rooms = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in Paths())
            switch (path.Split('/'))
            {
                case ["src", "Heed", "Platform", ..]:
                case ["src", "Heed", _]:
                case ["src", "web", ..]:
                case ["tests", _, "Harness", ..]:
                case ["offices", ..]:
                case [_] when IsOfTheBuild(path):
                    return
                    [
                        .. Directory
                            .GetDirectories(Path.Combine(Shell.Root, "tests", "Heed.Tests"))
                            .Select(Path.GetFileName)
                            .Order()!,
                    ];
                case ["src", "Heed.Statistics" or "Heed.Tables", ..]:
                    rooms.Add("Statistics");
                    break;
                case ["src", "Heed", var room, ..]:
                    rooms.Add(room);
                    break;
                case ["tests", _, var room, _, ..]:
                    rooms.Add(room);
                    break;
            }
        if (rooms.Count > 0)
            rooms.Add("House");
        return [.. rooms];
    }

    /// <summary>Whether there is such a room in the program or the tests.</summary>
    public static bool IsRoom(string name) =>
        new[] { "src/Heed", "tests/Heed.Tests", "tests/Heed.BrowserTests" }.Any(folder =>
            Directory.Exists(Path.Combine(Shell.Root, folder, name))
        );

    private static bool IsOfTheBuild(string path) =>
        path.StartsWith("Directory.", StringComparison.Ordinal) || path is "global.json" or "BannedSymbols.txt";

    private static IEnumerable<string> Paths()
    {
        var from = new[] { "@{upstream}", "origin/main", "main" }
            .Select(branch => Shell.Ask("git", "merge-base", "HEAD", branch))
            .FirstOrDefault(answer => answer.Code == 0)
            .Said?.Trim();
        return Lines("diff", "--name-only", from ?? "HEAD").Concat(Lines("ls-files", "--others", "--exclude-standard"));
    }

    private static string[] Lines(params string[] question) =>
        Shell.Ask("git", question).Said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

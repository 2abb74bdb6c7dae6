using System.Text.RegularExpressions;

namespace Heed.Scripts;

/// <summary>
/// Writes a room, or the pages of a noun, from <c>scripts/heed/templates</c>: a room that compiles as it lies there. Its names are
/// put aside for those asked for, and what other files must say of them is put in.
/// </summary>
/// <param name="root">The repository.</param>
/// <param name="room">"Suggestions".</param>
/// <param name="noun">"Suggestion"; "LostItem".</param>
/// <param name="today">The day in the name of the migration.</param>
internal sealed class Skeleton(string root, string room, string noun, DateOnly today)
{
    private const string Templates = "scripts/heed/templates";
    private const string Rooms = "src/Heed/Rooms.cs";
    private const string Lists = "tests/Heed.Tests/House/StatementTests.cs";
    private const string Order = "tests/Heed.Tests/House/Text/RoomOrderTests.cs";

    private static readonly string[] Projects = ["src/Heed/Heed.csproj", "Heed.slnx", "tests/Heed.Tests/Heed.Tests.csproj"];

    private readonly SkeletonNames names = new(room, noun, today);

    /// <summary>Paths from the root, in the order in which they were written.</summary>
    public SortedSet<string> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>A room with its first noun. What is in the way, or null when all is written.</summary>
    public string? AddRoom()
    {
        if (Directory.Exists(Full($"src/Heed/{room}")))
            return $"There is a room {room} already.";
        var before = Before();
        foreach (var template in Files("Library"))
            Take(template);
        Take($"{Templates}/tests/BookTests.cs");
        foreach (var project in Projects)
            After(project, $"{before}/Heed.{before}.csproj", before, room);
        After(Rooms, $"new {before}.{before}Room()", before, room);
        if (!Read(Order).Contains($"\"{room}\""))
            After(Order, $"\"{before}\",", before, room);
        CountStatements();
        return null;
    }

    /// <summary>List, add, edit and show of a noun in a room that there is.</summary>
    public string? AddPages()
    {
        if (!Directory.Exists(Full($"src/Heed/{room}")))
            return $"There is no room {room}. Make it with: ./heed new room {room} {noun}";
        if (File.Exists(Full($"src/Heed/{room}/{noun}.cs")) || Directory.Exists(Full(names.Fill("src/Heed/Library/Desk/Books"))))
            return $"{room} has {noun} already.";
        foreach (var template in Files("Library").Where(each => each.Contains("/Desk/") || each.Contains("/Schema/")))
            Take(template);
        Take($"{Templates}/Library/Book.cs");
        Take($"{Templates}/tests/BookTests.cs");
        TakeOrMerge(
            "permissions.txt",
            (there, more) => $"{there.TrimEnd()}\n\n{more[more.IndexOf("Desk/", StringComparison.Ordinal)..]}"
        );
        TakeOrMerge("LibraryEvents.cs", (there, more) => BeforeEnd(there, Lines(more, "AuditEvent<")));
        TakeOrMerge("LibraryTables.cs", AddTable);
        TakeOrMerge("README.md", AddToDoorplate);
        CountStatements();
        return null;
    }

    /// <summary>The room after which this one stands: in the order of the house, or the last.</summary>
    private string Before()
    {
        var there = Regex.Matches(Read(Rooms), @"new (\w+)\.\w+Room\(\)").Select(match => match.Groups[1].Value).ToList();
        var house = Regex.Matches(Read(Order), @"^            ""(\w+)"",\r?$", RegexOptions.Multiline);
        return house.Select(match => match.Groups[1].Value).TakeWhile(each => each != room).LastOrDefault(there.Contains)
            ?? there[^1];
    }

    private IEnumerable<string> Files(string folder) =>
        Directory
            .GetFiles(Full($"{Templates}/{folder}"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !Path.GetFileName(file).StartsWith("Directory.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private void Take(string template) => Write(names.Fill(PlaceOf(template)), names.Fill(Read(template)));

    private static string PlaceOf(string template) =>
        template
            .Replace($"{Templates}/tests/", "tests/Heed.Tests/Library/", StringComparison.Ordinal)
            .Replace($"{Templates}/Library/", "src/Heed/Library/", StringComparison.Ordinal);

    /// <summary>A file of the room that is there already gets what the template adds to it.</summary>
    private void TakeOrMerge(string template, Func<string, string, string> merge)
    {
        var path = names.Fill($"src/Heed/Library/{template}");
        if (template == "LibraryTables.cs")
            // Some rooms name it for their noun: DecisionTables.
            path = Directory
                .GetFiles(Full($"src/Heed/{room}"), "*Tables.cs")
                .Select(file => Path.GetRelativePath(root, file))
                .SingleOrDefault(path);
        var more = names.Fill(Read($"{Templates}/Library/{template}"));
        Write(path.Replace('\\', '/'), File.Exists(Full(path)) ? merge(Read(path), more) : more);
    }

    private string AddTable(string there, string more)
    {
        var typed = new Regex(@"(class \w+Tables\s*:\s*)").Replace(there, $"$1IEntityTypeConfiguration<{noun}>, ", 1);
        var method = more[(more.IndexOf("\n{\n", StringComparison.Ordinal) + 3)..more.LastIndexOf('}')];
        return BeforeEnd(typed, "\n" + method);
    }

    /// <summary>The new addresses stand before the last of the desk, which may have a remark behind it; the table before the last table.</summary>
    private string AddToDoorplate(string there, string more)
    {
        var named = Regex.Matches(more, "`[^`./ ]*[/_][^` ]*`").Select(match => match.Value).ToList();
        foreach (var group in named.GroupBy(name => name[1] == '/'))
        {
            var like = group.Key ? "`/desk[^`]*`" : $"`{room.ToLowerInvariant()}(_[^`]*)?`";
            if (Regex.Matches(there, like).LastOrDefault() is { } last)
                there = there.Insert(last.Index, string.Concat(group.Select(name => $"{name}, ")));
        }
        return there;
    }

    /// <summary>The House test that holds the work for a list against what is stored asks the new one too, with many rows in it.</summary>
    private void CountStatements()
    {
        const string Usings = "using Heed.Platform.Audit;\n";
        const string Grown = "\n            }\n            await db.SaveChangesAsync();";
        var text = Read(Lists);
        var end = text.IndexOf(
            "\n    ];",
            text.IndexOf("string[] Addresses", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        text = text.Insert(end, names.Fill("\n        \"/desk/library/books\","));
        text = text.Insert(
            text.IndexOf(Grown, StringComparison.Ordinal),
            names.Fill("\n                db.Add(new Book(Clock.Now));")
        );
        if (!text.Contains($"using Heed.{room};"))
            text = text.Insert(text.IndexOf(Usings, StringComparison.Ordinal), $"using Heed.{room};\n");
        Write(Lists, text);
    }

    private static string Lines(string text, string with) =>
        string.Concat(text.Split('\n').Where(line => line.Contains(with)).Select(line => line + "\n"));

    private static string BeforeEnd(string text, string more) => text.Insert(text.LastIndexOf('}'), more);

    /// <summary>Repeats the line that names one room for another.</summary>
    private void After(string path, string mark, string one, string other)
    {
        var lines = Read(path).Split('\n').ToList();
        var at = lines.FindIndex(line => line.Contains(mark, StringComparison.Ordinal));
        lines.Insert(at + 1, lines[at].Replace(one, other, StringComparison.Ordinal));
        Write(path, string.Join('\n', lines));
    }

    private string Full(string path) => Path.Combine(root, path);

    private string Read(string path) => File.ReadAllText(Full(path)).ReplaceLineEndings("\n");

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
        Written.Add(path);
    }
}

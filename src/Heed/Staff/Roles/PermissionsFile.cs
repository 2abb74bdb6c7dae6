using System.Reflection;
using Heed.Staff.Doors;

namespace Heed.Staff.Roles;

/// <summary>Folders of desk pages, and what each role may do in all of them.</summary>
public sealed record FolderRule(IReadOnlyList<string> Folders, IReadOnlyDictionary<string, Access> Roles);

/// <summary>
/// A room's <c>permissions.txt</c>: folders, one on a line, and below them the roles that may <c>act</c> and <c>read</c> there.
/// The program does not start with a file that leaves a folder of the desk out, or names what does not exist.
/// </summary>
internal sealed class PermissionsFile
{
    private const string Everybody = "everybody";

    private readonly string room;
    private readonly IReadOnlyList<string> pageFolders;
    private readonly List<FolderRule> rules = [];
    private readonly List<string> folders = [];
    private readonly Dictionary<string, Access> roles = new(StringComparer.Ordinal);
    private readonly HashSet<Access> given = [];
    private int line;

    private PermissionsFile(string room, IReadOnlyList<string> pageFolders) =>
        (this.room, this.pageFolders) = (room, pageFolders);

    /// <summary>The rules of the room in an assembly; none for one that has no desk.</summary>
    public static IReadOnlyList<FolderRule> Embedded(Assembly assembly)
    {
        var name = assembly.GetName().Name!;
        using var stream = assembly.GetManifestResourceStream($"{name}.permissions.txt");
        using var reader = stream is null ? null : new StreamReader(stream);
        return Parse(name["Heed.".Length..], reader?.ReadToEnd() ?? "", PageFolders(assembly));
    }

    /// <param name="room">Whose folders the file speaks of.</param>
    /// <param name="text">What it says.</param>
    /// <param name="pageFolders">The folders of the room that hold pages, such as "Desk/Gates".</param>
    /// <exception cref="FormatException">Something is not as it should be; says in which line.</exception>
    public static IReadOnlyList<FolderRule> Parse(string room, string text, IReadOnlyList<string> pageFolders)
    {
        var file = new PermissionsFile(room, pageFolders);
        foreach (var each in text.Split('\n'))
            file.Take(each.TrimEnd());
        file.EndBlock();
        var without = pageFolders.Where(folder => IsOfDesk(folder) && !file.Has(folder)).ToList();
        return without.Count == 0
            ? file.rules
            : throw new FormatException($"{file.Path} says nothing of {string.Join(", ", without)}.");
    }

    private string Path => $"src/Heed/{room}/permissions.txt";

    private void Take(string text)
    {
        line++;
        if (text.Length == 0 || text.StartsWith('#'))
            return;
        if (char.IsWhiteSpace(text[0]))
        {
            Give(text);
            return;
        }
        if (given.Count > 0)
            EndBlock();
        if (!pageFolders.Contains(text, StringComparer.Ordinal))
            throw Wrong($"there is no folder of pages {text}");
        if (folders.Contains(FullName(text)) || Has(text))
            throw Wrong($"{text} is here twice");
        folders.Add(FullName(text));
    }

    private void Give(string text)
    {
        if (folders.Count == 0)
            throw Wrong("there is no folder above this line");
        var (word, names) = text.Split(':') is [var before, var after] ? (before.Trim(), after) : (text.Trim(), "");
        var access = word switch
        {
            "act" => Access.Act,
            "read" => Access.Read,
            _ => throw Wrong($"\"{word}\" is neither \"act: …\" nor \"read: …\""),
        };
        if (!given.Add(access))
            throw Wrong($"\"{word}\" is here twice");
        foreach (var role in names.Split(',', StringSplitOptions.TrimEntries))
            Give(access, role);
    }

    private void Give(Access access, string role)
    {
        if (role != Everybody && !StaffRoles.Exists(role))
            throw Wrong($"there is no role \"{role}\"");
        if (!roles.TryAdd(role, access))
            throw Wrong($"{role} is here twice");
    }

    private void EndBlock()
    {
        if (folders.Count > 0 && given.Count == 0)
            throw Wrong($"nobody may read {folders[^1][(room.Length + 1)..]}");
        if (folders.Count > 0)
            rules.Add(new([.. folders], StaffRoles.All.ToDictionary(role => role, Given, StringComparer.Ordinal)));
        folders.Clear();
        roles.Clear();
        given.Clear();
    }

    private Access Given(string role) =>
        (Access)Math.Max((int)roles.GetValueOrDefault(role), (int)roles.GetValueOrDefault(Everybody));

    private bool Has(string folder) => rules.Any(rule => rule.Folders.Contains(FullName(folder), StringComparer.Ordinal));

    private string FullName(string folder) => $"{room}/{folder}";

    private FormatException Wrong(string what) => new($"{Path}, line {line}: {what}.");

    private static bool IsOfDesk(string folder) => folder.Split('/')[0] == "Desk";

    /// <summary>Read from the room's generated links, which have a class for each folder and a member for each page.</summary>
    private static List<string> PageFolders(Assembly assembly)
    {
        var name = assembly.GetName().Name!;
        var links = assembly.GetType($"{name}.Doors.{name["Heed.".Length..]}Links");
        return [.. (links?.GetNestedTypes() ?? []).SelectMany(folder => PageFolders(folder, folder.Name))];
    }

    private static IEnumerable<string> PageFolders(Type folder, string path)
    {
        var inner = folder.GetNestedTypes().SelectMany(each => PageFolders(each, $"{path}/{each.Name}"));
        return folder.GetMethods(BindingFlags.Public | BindingFlags.Static).Length > 0 ? inner.Prepend(path) : inner;
    }
}

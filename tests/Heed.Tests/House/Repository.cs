using Heed.Platform.Setup;

namespace Heed.Tests.House;

/// <summary>The files of this repository, as the rules of the house read them.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotOurs = new(StringComparer.Ordinal)
    {
        ".git",
        "artifacts",
        "bin",
        "data",
        "node_modules",
        "obj",
        "test-output",
        "wwwroot",
        "BenchmarkDotNet.Artifacts",
    };

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> All { get; } = [.. Walk(Root).Select(path => new SourceFile(path))];

    /// <summary>The application's rooms in order, without the Platform.</summary>
    public static IReadOnlyList<string> Rooms { get; } =
    [.. Heed.Rooms.InOrder.Select(room => room.GetType().Namespace!.Split('.')[1])];

    /// <summary>Every type of the program, of its rooms and of the Platform.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [.. RoomAssemblies.All.Append(typeof(Heed.Rooms).Assembly).SelectMany(assembly => assembly.GetTypes())];

    /// <summary>Files under a folder with one of the endings.</summary>
    public static List<SourceFile> Under(string folder, params string[] endings) =>
        [
            .. All.Where(file =>
                file.Path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal)
                && endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal))
            ),
        ];

    public static string Read(string path) => File.ReadAllText(System.IO.Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Heed.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }

    private static IEnumerable<string> Walk(string folder) =>
        Directory
            .GetFiles(folder)
            .Select(file => System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Concat(
                Directory
                    .GetDirectories(folder)
                    .Where(each => !NotOurs.Contains(System.IO.Path.GetFileName(each)))
                    .SelectMany(Walk)
            );
}

/// <summary>A file by its path from the root, with forward slashes.</summary>
internal sealed record SourceFile(string Path)
{
    private string? text;

    public string Text => text ??= Repository.Read(Path);

    public string[] Lines => Text.Split('\n');

    /// <summary>"Consultations" for src/Heed/Consultations/…; empty for files beside the rooms.</summary>
    public string Room => Path.Split('/') is ["src", "Heed", var room, _, ..] ? room : "";

    public string Name => System.IO.Path.GetFileName(Path);

    public override string ToString() => Path;
}

/// <summary>Collects what breaks a rule, and fails with all of it at once.</summary>
internal static class Rule
{
    /// <summary>Nothing may break the rule, and the rule must have looked at something.</summary>
    public static void Holds(int lookedAt, IEnumerable<string> broken)
    {
        Assert.True(lookedAt > 0, "The rule found nothing to look at.");
        var all = broken.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}

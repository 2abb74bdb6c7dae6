using System.Reflection;

namespace Heed.Platform.Setup;

/// <summary>
/// The Platform and every room: where mappings, migrations, words and verbs are looked for. The program says which rooms there
/// are by mentioning them (<c>Rooms.InOrder</c>).
/// </summary>
public static class RoomAssemblies
{
    public static IReadOnlyList<Assembly> All { get; } =
    [
        .. Assembly
            .Load("heed")
            .GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("Heed.", StringComparison.Ordinal))
            .OrderBy(name => name.Name, StringComparer.Ordinal)
            .Select(Assembly.Load),
    ];
}

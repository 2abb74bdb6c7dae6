using System.Collections.Frozen;
using System.Reflection;
using Heed.Staff.Doors;

namespace Heed.Staff.Roles;

/// <summary>What a role may do in a folder of pages.</summary>
public enum Access
{
    None,

    Read,

    Act,
}

/// <summary>What each role may do, as the rooms' <c>permissions.txt</c> say. A page in a folder that is in none of them is closed to everybody.</summary>
public sealed class RoleTable
{
    private readonly FrozenDictionary<string, FolderRule> byFolder;

    /// <exception cref="FormatException">A room's file is not as it should be; says which line.</exception>
    public RoleTable(IEnumerable<Assembly> rooms)
    {
        Rules = [.. rooms.SelectMany(PermissionsFile.Embedded)];
        byFolder = Rules
            .SelectMany(rule => rule.Folders.Select(folder => KeyValuePair.Create(folder, rule)))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    public IReadOnlyList<FolderRule> Rules { get; }

    /// <summary>The most that any of the roles may do in a folder, such as "Consultations/Desk".</summary>
    public Access AccessOf(IEnumerable<string> roles, string folder) =>
        byFolder.TryGetValue(folder, out var rule)
            ? roles.Select(role => rule.Roles.GetValueOrDefault(role)).DefaultIfEmpty().Max()
            : Access.None;

    /// <summary>The roles that may do at least <paramref name="least"/> there.</summary>
    public IReadOnlyList<string> RolesWith(Access least, string folder) =>
        byFolder.TryGetValue(folder, out var rule)
            ? [.. StaffRoles.All.Where(role => rule.Roles.GetValueOrDefault(role) >= least)]
            : [];
}

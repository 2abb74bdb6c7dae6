using System.Collections.Frozen;
using CsvHelper;
using Heed.Staff.Doors;

namespace Heed.Staff.Roles;

/// <summary>What a role may do in a folder of pages.</summary>
public enum Access
{
    None,

    Read,

    Act,
}

/// <summary>One folder of desk pages and what each role may do there.</summary>
public sealed record FolderRule(string Folder, IReadOnlyDictionary<string, Access> Roles);

/// <summary>
/// What each role may do, as the data in <c>roles.csv</c>. The rule of the longest folder that a page lies in holds; a page
/// in no folder of the table is closed to everybody.
/// </summary>
public sealed class RoleTable
{
    private readonly FrozenDictionary<string, FolderRule> byFolder;

    private RoleTable(IReadOnlyList<FolderRule> rules) =>
        (Rules, byFolder) = (rules, rules.ToFrozenDictionary(rule => rule.Folder, StringComparer.OrdinalIgnoreCase));

    /// <summary>The table inside the program.</summary>
    public static RoleTable Built { get; } = Parse(ReadBuilt());

    public IReadOnlyList<FolderRule> Rules { get; }

    /// <summary>The rule for a page or folder, such as "Consultations/Desk/Edit", or null when none holds.</summary>
    public FolderRule? RuleFor(string path)
    {
        for (var folder = path.Trim('/'); folder.Length > 0; folder = Parent(folder))
            if (byFolder.TryGetValue(folder, out var rule))
                return rule;
        return null;
    }

    /// <summary>The most that any of the roles may do there.</summary>
    public Access AccessOf(IEnumerable<string> roles, string path) =>
        RuleFor(path) is { } rule ? roles.Select(role => rule.Roles.GetValueOrDefault(role)).DefaultIfEmpty().Max() : Access.None;

    /// <summary>The roles that may do at least <paramref name="least"/> there.</summary>
    public IReadOnlyList<string> RolesWith(Access least, string path) =>
        RuleFor(path) is { } rule ? [.. StaffRoles.All.Where(role => rule.Roles.GetValueOrDefault(role) >= least)] : [];

    /// <summary>Reads the table. The first line names the roles.</summary>
    /// <exception cref="FormatException">A role, a cell or a line is not as it should be.</exception>
    public static RoleTable Parse(string text)
    {
        using var csv = CsvReader.FromText(
            text,
            new()
            {
                Separator = ',',
                HasHeader = true,
                SkipEmptyLines = true,
            }
        );
        csv.ReadHeader();
        string[] roles = [.. csv.Headers!.Skip(1)];
        foreach (var role in roles.Where(role => !StaffRoles.Exists(role)))
            throw new FormatException($"roles.csv names a role \"{role}\" that does not exist.");
        var rules = new List<FolderRule>();
        while (csv.Read())
            rules.Add(Rule(csv, roles));
        return new(rules);
    }

    private static FolderRule Rule(CsvReader csv, string[] roles)
    {
        var folder = csv.GetString(0);
        if (csv.FieldCount != roles.Length + 1)
            throw new FormatException($"roles.csv: the line of {folder} has {csv.FieldCount} cells, not {roles.Length + 1}.");
        var access = roles.Select((role, at) => KeyValuePair.Create(role, Cell(csv.GetString(at + 1), folder)));
        return new(folder, new Dictionary<string, Access>(access, StringComparer.Ordinal));
    }

    private static Access Cell(string cell, string folder) =>
        cell switch
        {
            "" => Access.None,
            "read" => Access.Read,
            "act" => Access.Act,
            _ => throw new FormatException($"roles.csv: \"{cell}\" in the line of {folder} is not empty, read or act."),
        };

    private static string Parent(string folder) => folder.LastIndexOf('/') is > 0 and var at ? folder[..at] : "";

    private static string ReadBuilt()
    {
        using var stream = typeof(RoleTable).Assembly.GetManifestResourceStream("Heed.Staff.roles.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

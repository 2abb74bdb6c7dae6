using System.Text.Json;
using System.Xml.Linq;

/// <summary>Every package that the build restores must have a licence on the list; read from the packages themselves.</summary>
internal static class Licences
{
    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        "MIT",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "0BSD",
        "ISC",
        "PostgreSQL",
        "MS-PL",
        "BlueOak-1.0.0",
        "CC0-1.0",
        "MIT-0",
        "Unlicense",
    };

    /// <summary>Used by tests or builds alone and never shipped, or named in words that are not a licence's short name.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Deque.AxeCore.Commons"] = "MPL-2.0, browser tests only",
        ["Deque.AxeCore.Playwright"] = "MPL-2.0, browser tests only",
        ["zxcvbn-core"] = "MIT, named only by the address of the licence in its repository",
        ["lightningcss"] = "MPL-2.0, builds the style sheets only",
        ["caniuse-lite"] = "CC-BY-4.0, read while building only",
    };

    public static bool AreAllowed()
    {
        var all = Nuget().Concat(Npm()).Distinct().OrderBy(each => each.Package, StringComparer.Ordinal).ToList();
        var refused = all.Where(each => !IsAllowed(each.Package, each.Licence)).ToList();
        foreach (var (package, licence) in refused)
            Console.Error.WriteLine($"{package}: {licence} is not on the list in scripts/heed/Licences.cs");
        Console.WriteLine($"{all.Count} packages, {refused.Count} refused.");
        return all.Count > 0 && refused.Count == 0;
    }

    private static bool IsAllowed(string package, string licence) =>
        Known.Keys.Any(known => package.StartsWith(known, StringComparison.OrdinalIgnoreCase))
        || licence
            .Trim('(', ')')
            .Split([" OR ", " or "], StringSplitOptions.TrimEntries)
            .Any(choice => choice.Split([" AND ", " and "], StringSplitOptions.TrimEntries).All(Allowed.Contains));

    private static IEnumerable<(string Package, string Licence)> Nuget()
    {
        foreach (
            var file in Directory.GetFiles(
                Path.Combine(Shell.Root, "artifacts", "obj"),
                "project.assets.json",
                SearchOption.AllDirectories
            )
        )
        {
            using var assets = JsonDocument.Parse(File.ReadAllText(file));
            var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(each => each.Name).ToList();
            foreach (var library in assets.RootElement.GetProperty("libraries").EnumerateObject())
                if (library.Value.GetProperty("type").GetString() == "package")
                    yield return (library.Name.Split('/')[0], LicenceOf(folders, library.Value.GetProperty("path").GetString()!));
        }
    }

    private static string LicenceOf(List<string> folders, string path)
    {
        var folder = folders.Select(each => Path.Combine(each, path)).First(Directory.Exists);
        var metadata = XDocument.Load(Directory.GetFiles(folder, "*.nuspec")[0]).Root!.Elements().First();
        var licence = metadata.Elements().FirstOrDefault(each => each.Name.LocalName == "license");
        if (licence?.Attribute("type")?.Value == "expression")
            return licence.Value;
        if (licence is not null)
            return InWords(File.ReadAllText(Path.Combine(folder, licence.Value.Replace('\\', '/'))));
        return metadata.Elements().FirstOrDefault(each => each.Name.LocalName == "licenseUrl")?.Value switch
        {
            { } url when url.Contains("MIT", StringComparison.OrdinalIgnoreCase) => "MIT",
            { } url when url.Contains("apache.org", StringComparison.OrdinalIgnoreCase) => "Apache-2.0",
            // The terms of .NET itself, whose licence became MIT.
            { } url when url.Contains("fwlink/?LinkId=329770", StringComparison.OrdinalIgnoreCase) => "MIT",
            { } url when url.Contains("dotnet/", StringComparison.OrdinalIgnoreCase) => "MIT",
            var url => url ?? "no licence",
        };
    }

    private static string InWords(string text) =>
        text switch
        {
            _ when text.Contains("Apache License", StringComparison.OrdinalIgnoreCase) => "Apache-2.0",
            _ when text.Contains("Permission is hereby granted, free of charge", StringComparison.OrdinalIgnoreCase) => "MIT",
            _ when text.Contains("Redistribution and use in source and binary forms", StringComparison.OrdinalIgnoreCase) =>
                "BSD-3-Clause",
            _ => "a licence file in words that are not known",
        };

    private static IEnumerable<(string Package, string Licence)> Npm()
    {
        var file = Path.Combine(Shell.Root, "src", "web", "package-lock.json");
        if (!File.Exists(file))
            yield break;
        using var locked = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var package in locked.RootElement.GetProperty("packages").EnumerateObject())
            if (package.Name.Length > 0)
                yield return (
                    package.Name[(package.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + 13)..],
                    package.Value.TryGetProperty("license", out var licence) ? licence.GetString()! : "no licence"
                );
    }
}

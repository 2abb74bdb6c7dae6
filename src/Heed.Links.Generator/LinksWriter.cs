using System.Text;
using System.Text.RegularExpressions;

namespace Heed.Links.Generator;

/// <summary>Writes the links of one room as C#. It knows nothing of the compiler, so that tests can read what it writes.</summary>
internal static class LinksWriter
{
    public static string Write(string room, LinkedPage[] pages)
    {
        var text = new StringBuilder($"#nullable enable\nnamespace Heed.{room}.Doors;\n\n");
        text.Append(
            "/// <summary>The addresses of the room's pages, and the folders by which permissions are given.</summary>\n"
        );
        WriteFolder(text, room + "Links", [room], pages);
        return text.ToString();
    }

    private static void WriteFolder(StringBuilder text, string name, string[] folder, LinkedPage[] pages)
    {
        var indent = new string(' ', (folder.Length - 1) * 4);
        text.Append($"{indent}public static class {name}\n{indent}{{\n");
        if (folder.Length > 1)
            text.Append($"{indent}    public const string Folder = \"{string.Join("/", folder)}\";\n");
        foreach (
            var page in pages
                .Where(page => page.Folder.Length == folder.Length)
                .OrderBy(page => page.Name, StringComparer.Ordinal)
        )
            // C# lets no member have the name of its class.
            text.Append($"{indent}    {page.Member(page.Name == name ? page.Name + "Page" : page.Name)}\n");
        foreach (
            var inner in pages
                .Where(page => page.Folder.Length > folder.Length)
                .GroupBy(page => page.Folder[folder.Length])
                .OrderBy(inner => inner.Key, StringComparer.Ordinal)
        )
            WriteFolder(text, inner.Key, [.. folder, inner.Key], [.. inner]);
        text.Append($"{indent}}}\n");
    }
}

/// <summary>A page: where it lies, and its address.</summary>
internal sealed class LinkedPage : IEquatable<LinkedPage>
{
    /// <summary>"{id:guid}", "{number:int?}" or "{slug}", with the slash before it, which goes when the value is left out.</summary>
    private static readonly Regex Parameter = new(
        @"/\{(?<name>[A-Za-z_]\w*)(:(?<constraint>.*?))?(?<optional>\?)?\}(?=/|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        System.TimeSpan.FromSeconds(1)
    );

    private readonly string path;
    private readonly string route;

    /// <param name="path">"Consultations/Desk/Results/Show.cshtml".</param>
    /// <param name="route">What <c>@page</c> states.</param>
    public LinkedPage(string path, string route)
    {
        (this.path, this.route) = (path.Replace('\\', '/'), route);
        var parts = this.path.Split('/');
        Folder = [.. parts.Take(parts.Length - 1)];
        Name = parts[parts.Length - 1].Split('.')[0];
    }

    public string Room => Folder[0];

    /// <summary>Consultations, Desk, Results.</summary>
    public string[] Folder { get; }

    public string Name { get; }

    /// <summary>The method that writes the address.</summary>
    public string Member(string name)
    {
        var rest = Parameter.Replace(route, "");
        if (!route.StartsWith("/", StringComparison.Ordinal) || rest.IndexOfAny(['{', '}', '*', '\\']) >= 0)
            // A part of routing that nobody has needed yet: better no program than a wrong address.
            return $"\n#error No link can be generated for the address \"{route}\" of {path}: see LinkedPage";
        var (parameters, values, end) = (new List<string>(), new List<string>(), 0);
        foreach (Match match in Parameter.Matches(route))
        {
            if (match.Index > end)
                values.Add($"\"{route.Substring(end, match.Index - end)}\"");
            var (parameter, value) = Written(match);
            parameters.Add(parameter);
            values.Add(value);
            end = match.Index + match.Length;
        }
        if (end < route.Length)
            values.Add($"\"{route.Substring(end)}\"");
        return $"public static string {name}({string.Join(", ", parameters)}) => {string.Join(" + ", values)};";
    }

    /// <summary>How a parameter is declared, and what it adds to the address.</summary>
    private static (string Declared, string Value) Written(Match match)
    {
        var name = "@" + match.Groups["name"].Value;
        var (type, value) = match.Groups["constraint"].Value switch
        {
            "guid" => ("global::System.Guid", name),
            "int" => ("int", name),
            // The other constraints say which strings fit.
            _ => ("string", $"global::System.Uri.EscapeDataString({name})"),
        };
        return match.Groups["optional"].Success
            ? ($"{type}? {name} = null", $"({name} is null ? \"\" : \"/\" + {value})")
            : ($"{type} {name}", $"\"/\" + {value}");
    }

    public bool Equals(LinkedPage? other) => other is not null && (path, route) == (other.path, other.route);

    public override bool Equals(object? obj) => Equals(obj as LinkedPage);

    public override int GetHashCode() => (path, route).GetHashCode();
}

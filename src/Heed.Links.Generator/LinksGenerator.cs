using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Heed.Links.Generator;

/// <summary>
/// Writes the addresses of a room's pages, which stand at <c>@page</c> and nowhere else, as typed members of
/// <c>Heed.&lt;Room&gt;.Doors.&lt;Room&gt;Links</c>: <c>ConsultationsLinks.Desk.Results.Show(id)</c>. A page that goes breaks the build of
/// whoever links to it.
/// </summary>
[Generator]
public sealed class LinksGenerator : IIncrementalGenerator
{
    /// <summary>Where Razor's build says what a view's path is in the program, in base 64.</summary>
    private const string PathOfView = "build_metadata.AdditionalFiles.TargetPath";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var pages = context
            .AdditionalTextsProvider.Where(file => file.Path.EndsWith(".cshtml", StringComparison.Ordinal))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(
                (each, cancel) =>
                    each.Right.GetOptions(each.Left).TryGetValue(PathOfView, out var path)
                        ? Page.Read(Encoding.UTF8.GetString(Convert.FromBase64String(path)), each.Left, cancel)
                        : null
            )
            .Where(page => page is not null)
            .Select((page, _) => page!)
            .Collect();
        context.RegisterSourceOutput(pages, Write);

        // Links are named without a using, in pages and code alike: those of this room and of the rooms that it may mention.
        var rooms = context.CompilationProvider.Select(
            (compilation, _) =>
                string.Join(" ", compilation.ReferencedAssemblyNames.Select(each => each.Name).Where(IsRoom(compilation)))
        );
        context.RegisterSourceOutput(rooms, (output, names) => output.AddSource("RoomsAbove.g.cs", Aliases(names.Split(' '))));
    }

    private static Func<string, bool> IsRoom(Compilation compilation) =>
        assembly =>
            assembly.StartsWith("Heed.", StringComparison.Ordinal)
            && compilation.GetTypeByMetadataName($"{assembly}.Doors.{assembly.Substring(5)}Links") is not null;

    private static string Aliases(IEnumerable<string> assemblies) =>
        string.Concat(
            assemblies
                .Where(assembly => assembly.Length > 0)
                .Select(assembly =>
                    $"global using {assembly.Substring(5)}Links = global::{assembly}.Doors.{assembly.Substring(5)}Links;\n"
                )
        );

    private static void Write(SourceProductionContext output, ImmutableArray<Page> pages)
    {
        foreach (var room in pages.GroupBy(page => page.Room))
        {
            var text = new StringBuilder("#nullable enable\n" + Aliases(["Heed." + room.Key]));
            text.Append($"namespace Heed.{room.Key}.Doors;\n\n");
            text.Append(
                $"/// <summary>The addresses of the room's pages, and the folders by which permissions are given.</summary>\n"
            );
            WriteFolder(text, room.Key + "Links", [room.Key], [.. room], 0);
            output.AddSource($"{room.Key}Links.g.cs", text.ToString());
        }
    }

    private static void WriteFolder(StringBuilder text, string name, string[] folder, Page[] pages, int depth)
    {
        var indent = new string(' ', depth * 4);
        text.Append($"{indent}public static class {name}\n{indent}{{\n");
        if (depth > 0)
            text.Append($"{indent}    public const string Folder = \"{string.Join("/", folder)}\";\n");
        foreach (var page in pages.Where(page => page.Folder.Length == folder.Length).OrderBy(page => page.Name))
            // C# lets no member have the name of its class.
            text.Append($"{indent}    {page.Member(page.Name == name ? page.Name + "Page" : page.Name)}\n");
        foreach (
            var inner in pages
                .Where(page => page.Folder.Length > folder.Length)
                .GroupBy(page => page.Folder[folder.Length])
                .OrderBy(inner => inner.Key)
        )
            WriteFolder(text, inner.Key, [.. folder, inner.Key], [.. inner], depth + 1);
        text.Append($"{indent}}}\n");
    }
}

/// <summary>A page: where it lies, and its address.</summary>
internal sealed class Page : IEquatable<Page>
{
    private readonly string path;
    private readonly string route;

    private Page(string path, string route)
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

    /// <summary>Null when the view is no page.</summary>
    public static Page? Read(string path, AdditionalText file, CancellationToken cancel)
    {
        var line = file.GetText(cancel)
            ?.Lines.Select(each => each.ToString())
            .FirstOrDefault(each => each.StartsWith("@page ", StringComparison.Ordinal));
        return line?.Split('"') is { Length: > 1 } parts ? new Page(path, parts[1]) : null;
    }

    /// <summary>The method that writes the address.</summary>
    public string Member(string name)
    {
        var (parameters, written, without) = (new List<string>(), new StringBuilder(), new StringBuilder());
        string? optional = null;
        foreach (var segment in route.Split('/').Skip(1))
        {
            if (!segment.StartsWith("{", StringComparison.Ordinal))
            {
                written.Append('/').Append(segment);
                without.Append('/').Append(segment);
                continue;
            }
            var (parameter, type, isOptional) = Parameter(segment.Trim('{', '}', '*'));
            parameters.Add(isOptional ? $"{type}? @{parameter} = null" : $"{type} @{parameter}");
            var value = type == "string" ? $"(global::System.Uri.EscapeDataString(@{parameter}))" : $"@{parameter}";
            written.Append("/{").Append(value).Append('}');
            if (isOptional)
                optional = parameter;
            else
                without.Append("/{").Append(value).Append('}');
        }
        if (written.Length == 0)
            written.Append('/');
        var address = optional is null ? $"$\"{written}\"" : $"@{optional} is null ? $\"{without}\" : $\"{written}\"";
        return $"public static string {name}({string.Join(", ", parameters)}) => {address};";
    }

    public bool Equals(Page? other) => other is not null && (path, route) == (other.path, other.route);

    public override bool Equals(object? obj) => Equals(obj as Page);

    public override int GetHashCode() => (path, route).GetHashCode();

    private static (string Name, string Type, bool IsOptional) Parameter(string segment)
    {
        var isOptional = segment.EndsWith("?", StringComparison.Ordinal);
        var parts = segment.TrimEnd('?').Split(':');
        var type = parts.Skip(1).FirstOrDefault() switch
        {
            "guid" => "global::System.Guid",
            "int" => "int",
            _ => "string",
        };
        return (parts[0], type, isOptional);
    }
}

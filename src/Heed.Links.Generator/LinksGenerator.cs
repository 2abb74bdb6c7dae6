using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

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
            // Only path and address go on: after an edit of anything else in a page nothing is written again.
            .Select(
                (each, cancel) =>
                    each.Right.GetOptions(each.Left).TryGetValue(PathOfView, out var path)
                    && Route(each.Left.GetText(cancel)) is { } route
                        ? new LinkedPage(Encoding.UTF8.GetString(Convert.FromBase64String(path)), route)
                        : null
            )
            .Where(page => page is not null)
            .Select((page, _) => page!)
            .Collect();
        context.RegisterSourceOutput(
            pages,
            (output, found) =>
            {
                foreach (var room in found.GroupBy(page => page.Room))
                    output.AddSource(
                        $"{room.Key}Links.g.cs",
                        Aliases(["Heed." + room.Key]) + LinksWriter.Write(room.Key, [.. room])
                    );
            }
        );

        // Links are named without a using, in pages and code alike: those of this room and of the rooms that it may mention.
        var rooms = context.CompilationProvider.Select(
            (compilation, _) =>
                string.Join(" ", compilation.ReferencedAssemblyNames.Select(each => each.Name).Where(IsRoom(compilation)))
        );
        context.RegisterSourceOutput(rooms, (output, names) => output.AddSource("RoomsAbove.g.cs", Aliases(names.Split(' '))));
    }

    private static string? Route(SourceText? text)
    {
        var line = text
            ?.Lines.Select(each => each.ToString())
            .FirstOrDefault(each => each.StartsWith("@page ", StringComparison.Ordinal));
        return line?.Split('"') is { Length: > 1 } parts ? parts[1] : null;
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
}

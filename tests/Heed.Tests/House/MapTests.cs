using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Heed.Platform.Data;
using Heed.Tests.Harness;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.House;

/// <summary>The table of rooms in ARCHITECTURE.md is made from the rooms: <c>./heed map</c> writes it.</summary>
public sealed partial class MapTests : RoomTest
{
    private const string File = "ARCHITECTURE.md";
    private const string Begin = "<!-- rooms -->";
    private const string End = "<!-- /rooms -->";

    [Fact]
    public async Task The_map_in_ARCHITECTURE_is_true()
    {
        var text = Repository.Read(File);
        var (start, end) = (
            text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length,
            text.IndexOf(End, StringComparison.Ordinal)
        );
        Assert.True(start >= Begin.Length && end >= start, $"{File} has no place for the table.");
        var drawn = text[..start] + "\n" + Table() + text[end..];
        if (Environment.GetEnvironmentVariable("HEED_WRITE_MAP") == "1")
            await System.IO.File.WriteAllTextAsync(Path.Combine(Repository.Root, File), drawn);
        else
            Assert.True(drawn == text, $"{File} is not up to date. Write it with ./heed map. It should say:\n{Table()}");
    }

    private string Table()
    {
        var table = new StringBuilder("| | room | what it is for | pages | tables |\n|---|---|---|---|---|\n");
        using var scope = Services.CreateScope();
        var mapped = scope.ServiceProvider.GetRequiredService<HeedDb>().Model.GetEntityTypes().ToList();
        var pages = Services
            .GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        for (var i = 0; i < Repository.Rooms.Count; i++)
        {
            var room = Repository.Rooms[i];
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {i + 1} | [{room}](src/Heed/{room}/README.md) | {Purpose(room)} | {pages.Count(page => page.StartsWith($"/{room}/", StringComparison.Ordinal))} | {mapped.Count(type => type.ClrType.Namespace!.Split('.')[1] == room)} |"
            );
        }
        return table.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The first sentence of the doorplate.</summary>
    private static string Purpose(string room)
    {
        var path = $"src/Heed/{room}/README.md";
        if (Repository.All.All(file => file.Path != path))
            return "";
        var paragraph = Paragraph().Match(Repository.Read(path)).Groups["text"].Value.Replace("**What it is for.**", "");
        var words = string.Join(' ', paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? words[..(end + 1)] : words;
    }

    [GeneratedRegex(@"^# [^\n]*\n\n(?<text>.*?)(\n\n|\z)", RegexOptions.Singleline)]
    private static partial Regex Paragraph();
}

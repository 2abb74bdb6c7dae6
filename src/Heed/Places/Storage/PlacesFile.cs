using System.Text.Json;
using Heed.Places.Doors;

namespace Heed.Places.Storage;

/// <summary>The parts of an office file that this room keeps, in the file's own shape.</summary>
internal sealed record PlacesFile(
    IReadOnlyList<PlacesFile.FileArea> Areas,
    IReadOnlyList<Grouping> Groupings,
    IReadOnlyList<PlacesFile.FileMargin> Margins
)
{
    public static PlacesFile Read(JsonElement file) => file.Deserialize<PlacesFile>(PlaceJson.Options)!;

    /// <summary>What does not fit together, in whole sentences.</summary>
    public IEnumerable<string> Faults()
    {
        var codes = Areas.Select(area => area.Code).ToHashSet(StringComparer.Ordinal);
        if (codes.Count < Areas.Count)
            yield return "Two areas have the same code.";
        if (Areas.Select(area => area.Slug).Distinct(StringComparer.Ordinal).Count() < Areas.Count)
            yield return "Two areas have the same address (\"slug\").";
        foreach (var area in Areas.Where(area => area.ValidTo < area.ValidFrom))
            yield return $"{area.Name} ends before it begins.";
        foreach (var grouping in Groupings)
        {
            var grouped = grouping.Groups.SelectMany(group => group.Areas).ToList();
            if (grouped.Count != codes.Count || !codes.SetEquals(grouped))
                yield return $"The grouping \"{grouping.Name}\" must hold every area once.";
        }
        foreach (var margin in Margins)
        foreach (var figure in margin.Figures.Where(figure => figure.Counts.Values.Sum() != figure.Total))
            yield return $"\"{margin.Name}\" in {figure.Area}: the counts add up to {figure.Counts.Values.Sum()}, not {figure.Total}.";
    }

    internal sealed record FileArea(
        string Code,
        string Name,
        string ShortName,
        string Slug,
        string Kind,
        DateOnly ValidFrom,
        DateOnly? ValidTo,
        IReadOnlyList<FormerName>? FormerNames,
        FileTile Tile
    )
    {
        public AreaRecord ToRecord() =>
            new(new Area(Code, Name, ShortName, Slug, Kind, ValidFrom, ValidTo, Tile.Column, Tile.Row), FormerNames ?? []);
    }

    internal sealed record FileTile(int Column, int Row);

    internal sealed record FileSource(string Title, string Publisher, string? Licence);

    internal sealed record FileFigure(string Area, int Total, IReadOnlyDictionary<string, int> Counts);

    internal sealed record FileMargin(
        string Code,
        string Name,
        FileSource Source,
        string Base,
        DateOnly Date,
        string? Method,
        string? Note,
        IReadOnlyList<MarginLevel> Levels,
        IReadOnlyList<FileFigure> Figures
    )
    {
        public Margin ToMargin() =>
            new(
                Code,
                Name,
                $"{Source.Title}, {Source.Publisher}",
                Base,
                Date,
                Note ?? "",
                Levels,
                Figures.ToDictionary(figure => figure.Area, figure => figure.Counts, StringComparer.Ordinal)
            )
            {
                Method = Method ?? "",
                Licence = Source.Licence ?? "",
            };
    }
}

namespace Heed.Platform.Charts;

/// <summary>A drawn map that leads to the areas: each a square of one size, where it lies. On a narrow screen it is a list.</summary>
public sealed record AreaMap(IReadOnlyList<MappedArea> Areas)
{
    /// <summary>Columns and rows that the stylesheet knows; a map that is larger is a list on every screen.</summary>
    public const int Most = 12;

    public bool IsDrawn => Areas.All(area => area.Column - Left < Most && area.Row - Top < Most);

    /// <summary>How many columns it has.</summary>
    public int Columns => Areas.Select(area => area.Column - Left + 1).DefaultIfEmpty(0).Max();

    /// <summary>Classes that put an area into its column and row, both counted from 1.</summary>
    public string? PlaceOf(MappedArea area) =>
        IsDrawn ? $"area-map__area--column-{area.Column - Left + 1} area-map__area--row-{area.Row - Top + 1}" : null;

    private int Left => Areas.Select(area => area.Column).DefaultIfEmpty(0).Min();

    private int Top => Areas.Select(area => area.Row).DefaultIfEmpty(0).Min();
}

/// <summary>An area on the map.</summary>
/// <param name="Name">In full.</param>
/// <param name="ShortName">At most 12 letters, for its square.</param>
/// <param name="Href">Its page.</param>
/// <param name="Column">Column of its square.</param>
/// <param name="Row">Row of its square.</param>
public sealed record MappedArea(string Name, string ShortName, string Href, int Column, int Row);

namespace Heed.Places.Doors;

/// <summary>A place that a council is responsible for, with the days on which it stands.</summary>
/// <param name="Code">GSS code, such as "E07000105".</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">At most 12 letters, for tiles and chart labels.</param>
/// <param name="Slug">Part of the address of its page.</param>
/// <param name="Kind">"district" or "unitary".</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day; null while it stands.</param>
/// <param name="Column">Column of its tile, from 0 at the left.</param>
/// <param name="Row">Row of its tile, from 0 at the top.</param>
public sealed record Area(
    string Code,
    string Name,
    string ShortName,
    string Slug,
    string Kind,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    int Column,
    int Row
)
{
    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}

/// <summary>One level of a margin: the option code of the standard question, and its words.</summary>
public sealed record MarginLevel(string Code, string Label);

/// <summary>
/// One published distribution of the population. It stands alone: nothing is known here of two margins at once, so they
/// are never multiplied.
/// </summary>
/// <param name="Code">Key of the standard question it is compared with: age, sex, ethnic, disability, district.</param>
/// <param name="Name">"Age band".</param>
/// <param name="Source">Title and publisher of the figures.</param>
/// <param name="Base">Which people are counted.</param>
/// <param name="Date">The day they are counted on.</param>
/// <param name="Note">What a reader must know before comparing.</param>
/// <param name="Levels">The levels, in the order to show them.</param>
/// <param name="Figures">By area code (or that of the police area), by level: people.</param>
public sealed record Margin(
    string Code,
    string Name,
    string Source,
    string Base,
    DateOnly Date,
    string Note,
    IReadOnlyList<MarginLevel> Levels,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Figures
)
{
    /// <summary>How the figures were made: published as they are, or added up and from what.</summary>
    public string Method { get; init; } = "";

    /// <summary>The licence under which the figures are used.</summary>
    public string Licence { get; init; } = "";
}

/// <summary>One way to divide the whole police area into groups of areas.</summary>
public sealed record Grouping(string Code, string Name, string Purpose, IReadOnlyList<AreaGroup> Groups);

public sealed record AreaGroup(string Code, string Name, IReadOnlyList<string> Areas);

/// <summary>Areas, groupings and margins at one instant.</summary>
public sealed record PlacesSnapshot(
    string PoliceAreaCode,
    string PoliceAreaName,
    IReadOnlyList<Area> Areas,
    IReadOnlyList<Margin> Margins,
    IReadOnlyList<Grouping> Groupings
)
{
    public Area? AreaOf(string? code) => Areas.FirstOrDefault(area => area.Code == code);

    public Margin? MarginOf(string code) => Margins.FirstOrDefault(margin => margin.Code == code);

    /// <summary>The areas that exist on a day, by name.</summary>
    public IReadOnlyList<Area> ExistingOn(DateOnly day) => [.. Areas.Where(area => area.ExistsOn(day))];
}

/// <summary>The places of the office. Kept in memory; cheap to ask.</summary>
public interface IPlaces
{
    ValueTask<PlacesSnapshot> ReadAsync(CancellationToken cancel);
}

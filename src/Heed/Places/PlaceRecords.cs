using System.Text.Json;
using Heed.Places.Doors;

namespace Heed.Places;

/// <summary>An area as it is stored. It is never deleted: when councils merge it gets a last day, and new areas stand beside it.</summary>
public sealed class AreaRecord
{
    private AreaRecord() { }

    public AreaRecord(Area area, IReadOnlyList<FormerName> formerNames)
    {
        (Code, Name, ShortName, Slug, Kind) = (area.Code, area.Name, area.ShortName, area.Slug, area.Kind);
        (ValidFrom, ValidTo, TileColumn, TileRow) = (area.ValidFrom, area.ValidTo, area.Column, area.Row);
        FormerNames = JsonSerializer.Serialize(formerNames, PlaceJson.Options);
    }

    /// <summary>GSS code.</summary>
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string ShortName { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public DateOnly ValidFrom { get; private set; }
    public DateOnly? ValidTo { get; private set; }
    public int TileColumn { get; private set; }
    public int TileRow { get; private set; }

    /// <summary>Names it had before, as JSON.</summary>
    public string FormerNames { get; private set; } = "[]";
    public int Version { get; private set; } = 1;

    public Area Read() => new(Code, Name, ShortName, Slug, Kind, ValidFrom, ValidTo, TileColumn, TileRow);

    public IReadOnlyList<FormerName> NamesBefore() =>
        JsonSerializer.Deserialize<IReadOnlyList<FormerName>>(FormerNames, PlaceJson.Options)!;

    /// <summary>Sets from when to when the area exists.</summary>
    public bool TrySetDays(DateOnly from, DateOnly? to, out string? refusal)
    {
        refusal = to < from ? "The last day must be the same as or after the first day" : null;
        if (refusal is not null)
            return false;
        (ValidFrom, ValidTo) = (from, to);
        Version++;
        return true;
    }
}

public sealed record FormerName(string Name, DateOnly Until);

/// <summary>A margin as it is stored: <see cref="Content"/> is the whole <see cref="Margin"/> as JSON.</summary>
public sealed class MarginRecord(string code, int place, string content)
{
    public string Code { get; private set; } = code;

    /// <summary>Position in lists, from 0.</summary>
    public int Place { get; private set; } = place;
    public string Content { get; private set; } = content;

    public Margin Read() => JsonSerializer.Deserialize<Margin>(Content, PlaceJson.Options)!;
}

/// <summary>A grouping as it is stored: <see cref="Content"/> is the whole <see cref="Grouping"/> as JSON.</summary>
public sealed class GroupingRecord(string code, int place, string content)
{
    public string Code { get; private set; } = code;

    /// <summary>Position in lists, from 0.</summary>
    public int Place { get; private set; } = place;
    public string Content { get; private set; } = content;

    public Grouping Read() => JsonSerializer.Deserialize<Grouping>(Content, PlaceJson.Options)!;
}

internal static class PlaceJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
}

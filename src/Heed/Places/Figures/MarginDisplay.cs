using Heed.Places.Doors;

namespace Heed.Places.Figures;

/// <summary>One level of a margin in a place: people, their share there, and the share across the police area.</summary>
/// <param name="Label">The level.</param>
/// <param name="People">How many live there.</param>
/// <param name="Share">Their share of everybody counted there, from 0 to 1.</param>
/// <param name="WholeShare">The same across the police area; null where no figure is held.</param>
public sealed record MarginRow(string Label, int People, double Share, double? WholeShare);

/// <summary>One margin in one place.</summary>
public sealed record MarginDisplay(Margin Margin, int Total, IReadOnlyList<MarginRow> Rows)
{
    /// <summary>The level with most people.</summary>
    public MarginRow Largest => Rows.MaxBy(row => row.People)!;

    /// <summary>Every margin that has figures for the area, in the order of the profile.</summary>
    public static IReadOnlyList<MarginDisplay> Of(PlacesSnapshot places, string area) =>
        [
            .. places
                .Margins.Where(margin => margin.Figures.ContainsKey(area))
                .Select(margin => Of(margin, area, places.PoliceAreaCode)),
        ];

    private static MarginDisplay Of(Margin margin, string area, string whole)
    {
        var here = margin.Figures[area];
        var (total, wholeTotal) = (here.Values.Sum(), margin.Figures.GetValueOrDefault(whole)?.Values.Sum());
        return new(margin, total, [.. margin.Levels.Select(level => Row(margin, level, here, total, whole, wholeTotal))]);
    }

    private static MarginRow Row(
        Margin margin,
        MarginLevel level,
        IReadOnlyDictionary<string, int> here,
        int total,
        string whole,
        int? wholeTotal
    )
    {
        var people = here.GetValueOrDefault(level.Code);
        return new(
            level.Label,
            people,
            total == 0 ? 0 : (double)people / total,
            wholeTotal is > 0 ? (double)margin.Figures[whole].GetValueOrDefault(level.Code) / wholeTotal : null
        );
    }
}

public static class Populations
{
    /// <summary>People by area code, from the margin that divides the police area into its areas; null when none is held.</summary>
    public static (Margin Margin, IReadOnlyDictionary<string, int> People)? ByArea(PlacesSnapshot places) =>
        places.MarginOf(KnownMargins.District) is { } margin && margin.Figures.TryGetValue(places.PoliceAreaCode, out var people)
            ? (margin, people)
            : null;
}

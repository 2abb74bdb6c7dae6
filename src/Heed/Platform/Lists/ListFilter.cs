using Heed.Platform.Components.Fields;
using Heed.Platform.Components.Fields.Reading;
using Heed.Platform.Time;

namespace Heed.Platform.Lists;

public enum FilterKind
{
    Words,
    Checkboxes,
    Select,
    Day,
}

/// <summary>One way to narrow a list, with what was chosen in the address.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Label">What the person reads above the field.</param>
/// <param name="Options">What can be chosen; empty for words and days.</param>
/// <param name="Values">What is chosen; only options that there are.</param>
/// <param name="Hint">A short explanation.</param>
/// <param name="Empty">The first line of a drop-down list: what no choice means.</param>
public sealed record ListFilter(
    string Name,
    string Label,
    FilterKind Kind,
    IReadOnlyList<FieldOption> Options,
    IReadOnlyList<string> Values,
    string? Hint = null,
    string? Empty = null
)
{
    public bool IsOn => Values.Count > 0;

    public string? Value => Values.Count > 0 ? Values[0] : null;

    /// <summary>The day chosen, for a filter by day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What is chosen, in words, each with what stays chosen without it.</summary>
    internal IEnumerable<(string Label, IReadOnlyList<string> Others)> Chosen() =>
        Kind switch
        {
            FilterKind.Words => Values.Select(value => ($"“{value}”", (IReadOnlyList<string>)[])),
            FilterKind.Day => Day is { } day ? [($"{Label} {LondonTime.Day(day)}", [])] : [],
            _ => Values.Select(value => (LabelOf(value), (IReadOnlyList<string>)[.. Values.Where(each => each != value)])),
        };

    /// <summary>The names under which it stands in the address.</summary>
    internal IEnumerable<string> Names =>
        Kind == FilterKind.Day ? [Name, $"{Name}.Day", $"{Name}.Month", $"{Name}.Year"] : [Name];

    internal static DateOnly? DayIn(IQueryCollection query, string name) =>
        DateBinder.Read(query[$"{name}.Day"], query[$"{name}.Month"], query[$"{name}.Year"]).Date
        ?? (
            DateOnly.TryParseExact(
                query[name],
                "yyyy-MM-dd",
                System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.None,
                out var day
            ) && day.Year is >= Earliest and <= Latest
                ? day
                : null
        );

    /// <summary>Years in which something may have happened here; the calendar's own ends have no day before or after them.</summary>
    private const int Earliest = 1900;
    private const int Latest = 2200;

    private string LabelOf(string value) => Options.FirstOrDefault(option => option.Value == value)?.Label ?? value;
}

using Heed.Publishing.Doors;

namespace Heed.Publishing.Desk;

/// <summary>A state as the desk says and colours it.</summary>
public sealed record VersionStateWords(string Code, string Text, string Colour)
{
    public static VersionStateWords Scheduled { get; } = new("scheduled", "Scheduled", "turquoise");

    /// <summary>Every state, in the order of a version's life.</summary>
    public static IReadOnlyList<VersionStateWords> All { get; } =
    [
        new("draft", "Draft", "grey"),
        new("waiting", "Waiting for clearance", "yellow"),
        new("returned", "Returned", "orange"),
        new("cleared", "Cleared", "blue"),
        Scheduled,
        new("published", "Published", "green"),
        new("superseded", "Replaced", "grey"),
        new("withdrawn", "Withdrawn", "red"),
    ];

    public static VersionStateWords Of(VersionState state, DateTimeOffset? publishedFrom) =>
        state switch
        {
            VersionState.Draft => All[0],
            VersionState.WaitingForClearance => All[1],
            VersionState.Returned => All[2],
            VersionState.Cleared => publishedFrom is null ? All[3] : Scheduled,
            VersionState.Published => All[5],
            VersionState.Superseded => All[6],
            _ => All[7],
        };
}

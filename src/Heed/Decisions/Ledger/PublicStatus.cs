using Heed.Platform.Time;
using Heed.Publishing.Doors;

namespace Heed.Decisions.Ledger;

/// <summary>What the public sees of an outcome, beside what the record says.</summary>
public enum PublicState
{
    NotWritten,
    WaitsForClearance,
    Returned,
    Cleared,
    Planned,
    UpToDate,
    Behind,
    Withdrawn,
}

/// <summary>The newest version, the public one, and whether the record has moved on since that was written.</summary>
public sealed record PublicStatus(VersionStatus? Newest, PublishedVersion? Public, bool IsBehind)
{
    public PublicState State => StateOf(Public is not null, IsBehind, Newest?.State, Newest?.PublishedFrom);

    /// <summary>A version was cleared and nobody has published it.</summary>
    public bool WaitsToBePublished => Newest is { State: VersionState.Cleared, PublishedFrom: null };

    /// <summary>What the desk says of it: "Public page is behind the record".</summary>
    public string Words => WordsOf(State, Newest?.State, Newest?.PublishedFrom);

    /// <summary>Colour of its tag; the words say the same.</summary>
    public string Colour => ColourOf(State);

    public static PublicState StateOf(bool isPublic, bool isBehind, VersionState? newest, DateTimeOffset? from) =>
        (isPublic, isBehind, newest) switch
        {
            (true, false, _) => PublicState.UpToDate,
            (true, true, _) => PublicState.Behind,
            (_, _, VersionState.WaitingForClearance) => PublicState.WaitsForClearance,
            (_, _, VersionState.Returned) => PublicState.Returned,
            (_, _, VersionState.Cleared) when from is not null => PublicState.Planned,
            (_, _, VersionState.Cleared) => PublicState.Cleared,
            (_, _, VersionState.Withdrawn) => PublicState.Withdrawn,
            _ => PublicState.NotWritten,
        };

    public static string WordsOf(PublicState state, VersionState? newest, DateTimeOffset? from) =>
        state switch
        {
            PublicState.UpToDate => "Published",
            PublicState.Behind => newest switch
            {
                VersionState.WaitingForClearance => "Published, update waits for clearance",
                VersionState.Cleared => "Published, update cleared",
                VersionState.Returned => "Published, update returned",
                _ => "Published, behind the record",
            },
            PublicState.WaitsForClearance => "Waits for clearance",
            PublicState.Returned => "Returned",
            PublicState.Planned => $"Public from {LondonTime.Day(from!.Value)}",
            PublicState.Cleared => "Cleared, not published",
            PublicState.Withdrawn => "Withdrawn",
            _ => "Not written",
        };

    public static string ColourOf(PublicState state) =>
        state switch
        {
            PublicState.UpToDate => "green",
            PublicState.Behind or PublicState.Returned => "orange",
            PublicState.WaitsForClearance or PublicState.Cleared or PublicState.Planned => "blue",
            PublicState.Withdrawn => "red",
            _ => "grey",
        };
}

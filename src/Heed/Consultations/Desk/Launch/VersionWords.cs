using Heed.Platform.Time;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Desk.Launch;

internal static class VersionWords
{
    public static string Of(VersionStatus version) =>
        version.State switch
        {
            VersionState.Draft => "Not sent yet",
            VersionState.WaitingForClearance => "Waiting for clearance",
            VersionState.Returned => $"Returned: “{version.ReturnedBecause}”",
            VersionState.Cleared => "Cleared, not public yet",
            VersionState.Published when version.PublishedFrom is { } from => $"Public since {LondonTime.Full(from)}",
            VersionState.Published => "Public",
            VersionState.Superseded => "Was public until a later version took its place",
            VersionState.Withdrawn => "Withdrawn",
            _ => version.State.ToString(),
        };
}

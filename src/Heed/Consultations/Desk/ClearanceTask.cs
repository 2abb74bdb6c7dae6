using Heed.Publishing.Doors;

namespace Heed.Consultations.Desk;

/// <summary>The line of the task list that says how clearance stands.</summary>
/// <param name="Status">In a word or two.</param>
/// <param name="Colour">Colour of its tag, or null.</param>
/// <param name="Hint">More, or null.</param>
/// <param name="Href">Where, or null when it cannot be begun.</param>
/// <param name="IsCleared">What it says now has been cleared and waits to go out.</param>
public sealed record ClearanceTask(string Status, string? Colour, string? Hint, string? Href, bool IsCleared)
{
    /// <param name="consultation">The consultation.</param>
    /// <param name="newest">Its newest version, or null.</param>
    /// <param name="isReady">Everything is written and every gate decided.</param>
    public static ClearanceTask Of(Consultation consultation, VersionStatus? newest, bool isReady)
    {
        var href = ConsultationsLinks.Desk.Launch.Send(consultation.Id);
        var number = $"Version {newest?.Number}";
        return newest switch
        {
            null or { State: VersionState.Draft or VersionState.Withdrawn } => isReady
                ? new("To do", "blue", null, href, false)
                : new("Cannot start yet", null, "Once everything above is done", null, false),
            _ when consultation.ChangedSinceSent => new(
                "Changed since",
                "orange",
                "Send it again, so that the public sees the change",
                href,
                false
            ),
            { State: VersionState.WaitingForClearance } => new("Waiting", "purple", number, href, false),
            { State: VersionState.Returned } => new("Returned", "red", newest.ReturnedBecause, href, false),
            { State: VersionState.Cleared } => new("Cleared", "green", number, href, newest.PublishedFrom is null),
            _ => new("Done", null, number, href, false),
        };
    }
}

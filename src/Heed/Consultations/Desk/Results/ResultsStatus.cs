using Heed.Consultations.Results;
using Heed.Platform.Time;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Desk.Results;

/// <summary>How far the results are on their way to the public, and what can be done about it here.</summary>
/// <param name="Public">The version that the public reads now.</param>
/// <param name="Newest">The newest version, where it is another and still on its way.</param>
/// <param name="Act">Words of the button that leads to publishing.</param>
/// <param name="IsMain">Whether that is the main thing to do: they have closed and nothing is public or under way.</param>
public sealed record ResultsStatus(PublishedVersion? Public, VersionStatus? Newest, string Act, bool IsMain)
{
    /// <summary>What the newest version waits for.</summary>
    public string Waits =>
        Newest switch
        {
            { State: VersionState.WaitingForClearance } => "waits for clearance",
            { State: VersionState.Returned } => "was returned by whoever was to clear it",
            { State: VersionState.Cleared, PublishedFrom: { } from } =>
                $"was cleared and becomes public at {LondonTime.Full(from)}",
            { State: VersionState.Cleared } => "was cleared and can be published",
            { State: VersionState.Withdrawn } => "was withdrawn from the public",
            _ => "is a draft",
        };
}

/// <summary>Finds the status from the published and the newest version.</summary>
public sealed class ResultsStatusQuery(ItemPublishing items, PublishedItems published)
{
    public async Task<ResultsStatus> OfAsync(Consultation consultation, ConsultationState state, CancellationToken cancel)
    {
        var shown = await published.OfSubjectAsync(ResultsContent.Kind, consultation.Id, cancel);
        var newest = await items.StatusAsync(ResultsContent.Kind, consultation.Id, cancel);
        if (newest is not null && newest.VersionId == shown?.VersionId)
            newest = null;
        var underWay = newest is { State: VersionState.WaitingForClearance or VersionState.Cleared };
        var act =
            shown is not null || underWay ? "Make a new version"
            : state is ConsultationState.Open ? "Publish the results so far"
            : "Publish the results";
        return new(shown, newest, act, state is ConsultationState.Closed && shown is null && !underWay);
    }
}

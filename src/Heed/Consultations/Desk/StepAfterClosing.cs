using Heed.Consultations.Doors;
using Heed.Consultations.Results;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Desk;

/// <summary>The next step with a consultation that has closed: its results through clearance, then what came of it.</summary>
public sealed class StepAfterClosing(ItemPublishing items, IEnumerable<IAfterResults> later)
{
    public async Task<Step> OfAsync(Consultation c, CancellationToken cancel)
    {
        var results = await items.StatusAsync(ResultsContent.Kind, c.Id, cancel);
        var version = results is { } newest ? PublishingLinks.Desk.Version(newest.VersionId) : "";
        return results?.State switch
        {
            VersionState.WaitingForClearance => new("Its results wait for clearance.", "", version, "Go to clearance"),
            VersionState.Cleared => new("Its results have been cleared. Publish them.", "", version, "Publish the results"),
            VersionState.Returned => new("Its results were returned by whoever was to clear them.", "", version, "See why"),
            VersionState.Published => await LaterAsync(c, cancel),
            _ => new(
                "It has closed. Publish its results, and what was decided.",
                "",
                ConsultationsLinks.Desk.Results.Show(c.Id),
                "Results"
            ),
        };
    }

    private async Task<Step> LaterAsync(Consultation c, CancellationToken cancel)
    {
        foreach (var room in later)
            if (await room.NextAsync(c.Id, cancel) is { } next)
                return new(next.Text, "", next.Href, next.Button);
        return new("Nothing is left to do: its results and what came of it are public.");
    }
}

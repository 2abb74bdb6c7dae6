using Heed.Consultations.Launching;
using Heed.Platform.Time;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Desk;

/// <summary>The one thing to do next with a consultation, and who can do it.</summary>
/// <param name="Text">What, as a sentence.</param>
/// <param name="Who">Who can, as a sentence; empty where everybody on this desk can.</param>
/// <param name="Href">Where, or null when there is nothing to do but wait.</param>
/// <param name="Button">Words of the link.</param>
public sealed record Step(string Text, string Who = "", string? Href = null, string? Button = null);

/// <summary>Finds the next step from the state of the consultation and the status of its newest version.</summary>
public sealed class NextStep(WhoMay may, StepAfterClosing afterwards, TimeProvider clock)
{
    private const string Clear = PublishingLinks.Desk.Clear.Folder;
    private const string Override = ConsultationsLinks.Desk.Override.Folder;

    public async Task<Step> OfAsync(
        Consultation c,
        VersionStatus? newest,
        IReadOnlyList<GateStatus> gates,
        CancellationToken cancel
    )
    {
        var state = c.StateAt(clock.GetUtcNow());
        if (newest is { State: VersionState.WaitingForClearance } && !c.ChangedSinceSent)
            return new(
                $"Version {newest.Number} waits for clearance.",
                $"It can be cleared by {WhoMay.Names(await may.ActAsync(Clear, cancel), newest.AuthorId)}. Whoever sent it cannot clear it.",
                PublishingLinks.Desk.Version(newest.VersionId),
                "Go to clearance"
            );
        if (newest is { State: VersionState.Cleared } && !c.ChangedSinceSent)
            return new(
                $"Version {newest.Number} has been cleared. {(c.IsLaunched ? "Publish it." : "Launch it.")}",
                "",
                ConsultationsLinks.Desk.Launch.LaunchPage(c.Id),
                c.IsLaunched ? "Publish the new version" : "Launch"
            );
        if (c.IsLaunched && !c.ChangedSinceSent)
            return state switch
            {
                ConsultationState.Coming => new($"It opens by itself at {LondonTime.Full(c.RunsFrom!.Value)}."),
                ConsultationState.Open => new($"It closes by itself at {LondonTime.Full(c.RunsUntil!.Value)}."),
                _ => await afterwards.OfAsync(c, cancel),
            };
        if (newest is { State: VersionState.Returned, ReturnedBecause: { } because } && !c.ChangedSinceSent)
            return new(
                $"Version {newest.Number} was returned: “{because}” Change what is needed and send it again.",
                "",
                ConsultationsLinks.Desk.Launch.Send(c.Id),
                "Send again"
            );
        if (Readiness.Parts(c).FirstOrDefault(part => !part.IsDone) is { } part)
            return new(part.Missing[0], "", part.Href, part.Name);
        if (gates.FirstOrDefault(gate => !gate.IsDecided) is { } gate)
            return new(
                $"Decide the launch gate “{gate.Words.Name}”.",
                gate.IsMet
                    ? ""
                    : $"It is not met as things stand. Change that, or ask {WhoMay.Names(await may.ActAsync(Override, cancel))} to let it through.",
                ConsultationsLinks.Desk.Gates.Index(c.Id),
                "Launch gates"
            );
        return new(
            c.ChangedSinceSent
                ? "It was changed since it was last sent. Send it for clearance again."
                : "Everything is there. Send it for clearance.",
            $"Then somebody else clears it: {WhoMay.Names(await may.ActAsync(Clear, cancel))}.",
            ConsultationsLinks.Desk.Launch.Send(c.Id),
            "Send for clearance"
        );
    }
}

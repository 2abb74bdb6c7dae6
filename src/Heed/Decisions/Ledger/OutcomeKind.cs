using System.Text;
using Heed.Consultations.Doors;
using Heed.Platform.Data;
using Heed.Platform.Time;
using Heed.Publishing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Ledger;

/// <summary>Outcomes as a published kind. The first published outcome of a consultation notifies those who asked.</summary>
public sealed class OutcomeKind(HeedDb db, ConsultationIndex consultations, OutcomeRequests requests, OutcomeDisplayQuery query)
    : IPublishedKind
{
    public string Kind => OutcomeContent.Kind;

    public string Name => "You said, we did";

    public string AddressOf(string slug) => DecisionsLinks.Site.Show(slug);

    public string DeskAddressOf(Guid subjectId) => DecisionsLinks.Desk.Record($"{subjectId}");

    public async Task<Preview> PreviewAsync(VersionContent version, CancellationToken cancel) =>
        new(
            "/Decisions/Site/_Outcome.cshtml",
            await query.ViewAsync(OutcomeContent.FromJson(version.Body), version.MadeAt, cancel)
        );

    /// <summary>The office's own words. Quotations are left out: they are kept in the evidence alone.</summary>
    public string TextOf(VersionContent version)
    {
        var content = OutcomeContent.FromJson(version.Body);
        var text = new StringBuilder();
        void Line(string line)
        {
            if (line.Length > 0)
                text.Append(line).Append('\n');
        }
        Line(version.Title);
        Line(version.Summary);
        Line(content.Asked);
        foreach (var finding in content.Findings)
        {
            Line(finding.Title);
            Line(finding.Said);
            Line(OutcomeWords.Of(finding.Outcome) + ".");
            Line(finding.Decision);
            Line(finding.Why);
            if (finding.DecidedOn is { } day)
                Line($"Who decided: {finding.DecidedBy}, on {LondonTime.Day(day)}.");
            foreach (var action in finding.Actions)
                Line($"{action.What} {action.Who}. {OutcomeWords.Of(action.State)}{Due(action)}. {action.Progress}".TrimEnd());
        }
        return text.ToString();
    }

    public async Task<string?> RefusalAsync(VersionContent version, CancellationToken cancel) =>
        OutcomeContent.FromJson(version.Body).Findings.Count == 0
            ? "This version has no findings, so there is nothing to publish."
        : await consultations.FindAsync(version.SubjectId, cancel) is not { } consultation ? "This consultation does not exist."
        : consultation.ClosedAt is null ? "This consultation is still open. Publish what came of it once it has closed."
        : null;

    /// <summary>Warns that those who asked to hear will get their one letter.</summary>
    public async Task<string?> ConsequenceAsync(VersionContent version, CancellationToken cancel)
    {
        var waiting = await requests.CountAsync(version.SubjectId, cancel);
        if (waiting == 0)
            return null;
        var who =
            waiting == 1
                ? "1 person asked to hear what came of this and is"
                : $"{waiting:N0} people asked to hear what came of this and are";
        var open = OutcomeContent.FromJson(version.Body).Share is { IsWhole: false } share
            ? $" {share.Of - share.Answered} of {share.Of} findings {(share.Of - share.Answered == 1 ? "has" : "have")} no decision yet, and nobody is written to a second time."
            : "";
        return $"{who} written to by email, once, as soon as this is public. That cannot be undone.{open}";
    }

    public async Task OnPublishedAsync(PublishedVersion version, CancellationToken cancel)
    {
        var notification = await db.Set<OutcomeNotification>()
            .SingleOrDefaultAsync(each => each.ConsultationId == version.SubjectId, cancel);
        if (notification is null)
            db.Add(new OutcomeNotification(version.SubjectId, version.From));
        else if (version.From < notification.From)
            notification.Bring(version.From);
        if (!await db.Set<PublishedOutcome>().AnyAsync(outcome => outcome.VersionId == version.VersionId, cancel))
            db.Add(new PublishedOutcome(version.VersionId, OutcomeContent.FromJson(version.Body)));
    }

    private static string Due(OutcomeAction action) => action.Due is { } due ? $", by {LondonTime.Day(due)}" : "";
}

/// <summary>Desk words for what became of a finding and how far an action is.</summary>
public static class OutcomeWords
{
    public static string Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.Accepted => "Accepted",
            Outcome.PartlyAccepted => "Partly accepted",
            Outcome.NotAccepted => "Not accepted",
            Outcome.PassedOn => "Passed on",
            _ => "No decision yet",
        };

    public static string Of(ActionState state) =>
        state switch
        {
            ActionState.Planned => "Planned",
            ActionState.UnderWay => "Under way",
            ActionState.Done => "Done",
            _ => "Stopped",
        };

    /// <summary>Colour of the outcome's tag; the words say the same.</summary>
    public static string ColourOf(Outcome outcome) =>
        outcome switch
        {
            Outcome.Accepted => "green",
            Outcome.PartlyAccepted => "turquoise",
            Outcome.NotAccepted => "red",
            Outcome.PassedOn => "purple",
            _ => "grey",
        };

    public static string ColourOf(ActionState state) =>
        state switch
        {
            ActionState.Done => "green",
            ActionState.UnderWay => "blue",
            ActionState.Stopped => "red",
            _ => "grey",
        };
}

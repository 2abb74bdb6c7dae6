using Heed.Consultations.Doors;
using Heed.Platform.Data;
using Heed.Publishing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Ledger;

/// <summary>The next step after results are published: findings, decisions, actions, then their public page.</summary>
public sealed class OutcomeNextStep(HeedDb db, ConsultationIndex consultations, ItemPublishing items) : IAfterResults
{
    private const string Button = "Write what came of it";

    public async Task<AfterResults?> NextAsync(Guid consultationId, CancellationToken cancel)
    {
        if (await consultations.FindAsync(consultationId, cancel) is not { } consultation)
            return null;
        var record = DecisionsLinks.Desk.Record(consultation.Code);
        if (!await db.Set<Finding>().AnyAsync(finding => finding.ConsultationId == consultationId, cancel))
            return new("Its results are public. Write down what was found, decided and done.", record, Button);
        var page = await items.StatusAsync(OutcomeContent.Kind, consultationId, cancel);
        return page switch
        {
            { State: VersionState.Published } => null,
            { State: VersionState.WaitingForClearance or VersionState.Cleared } => new(
                page.State is VersionState.Cleared
                    ? "“You said, we did” has been cleared. Publish it."
                    : "“You said, we did” waits for clearance.",
                PublishingLinks.Desk.Version(page.VersionId),
                page.State is VersionState.Cleared ? "Publish it" : "Go to clearance"
            ),
            _ => new(
                "Its results are public. Complete what was decided, and send “you said, we did” for clearance.",
                record,
                Button
            ),
        };
    }
}

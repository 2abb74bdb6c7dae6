using Heed.Consultations.Doors;
using Heed.Decisions.Ledger;
using Heed.Platform.Audit;
using Heed.Publishing.Doors;

namespace Heed.Decisions.Record;

/// <summary>Freezes the record of a consultation as a version and sends it for clearance.</summary>
public sealed class OutcomePublishing(OutcomeContentBuilder builder, ItemPublishing items, AuditTrail audit)
{
    /// <summary>The version's id, or why there is nothing to send.</summary>
    public async Task<(Guid? Version, string? Refusal)> TrySendAsync(
        ConsultationBrief consultation,
        Guid author,
        CancellationToken cancel
    )
    {
        if (consultation.ClosedAt is null)
            return (null, "This consultation is still open. Say what came of it once it has closed.");
        var content = await builder.OfAsync(consultation, cancel);
        if (content.Findings.Count == 0)
            return (null, "Add a finding first: there is nothing to tell yet.");
        var version = await items.WriteAsync(
            new NewVersion(
                OutcomeContent.Kind,
                consultation.Id,
                consultation.Slug,
                consultation.Title,
                Summary(content.Share),
                content.ToJson(),
                author
            ),
            cancel
        );
        await items.SendForClearanceAsync(version, cancel);
        audit.Record(DecisionsEvents.OutcomeSent, consultation.Id, after: new { version, Share = $"{content.Share}" });
        return (version, null);
    }

    private static string Summary(AnsweredShare share) =>
        (share.Of, share.Answered) switch
        {
            (1, 1) => "You told us one thing. Here is what we decided about it, why, and what we are doing.",
            (1, _) => "You told us one thing. We have not decided about it yet.",
            var (of, answered) when of == answered =>
                $"You told us {of} things. Here is what we decided about each of them, why, and what we are doing.",
            var (of, answered) =>
                $"You told us {of} things. We have answered {answered} of them: what we decided, why, and what we are doing.",
        };
}

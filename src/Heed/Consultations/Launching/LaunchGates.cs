using Heed.Office.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Launching;

/// <summary>Stores decisions about launch gates. The desk's access rules say who may override one.</summary>
public sealed class LaunchGates(HeedDb db, IOfficeProfile office, AuditTrail audit, TimeProvider clock)
{
    public async Task<IReadOnlyList<GateStatus>> StatusAsync(Consultation consultation, CancellationToken cancel) =>
        GateRules.Stand(
            consultation,
            await db.Set<GateDecision>().Where(each => each.ConsultationId == consultation.Id).ToListAsync(cancel),
            office.Current,
            clock.GetUtcNow()
        );

    /// <summary>A named person confirms a gate, or lets the consultation through it although it is not met.</summary>
    /// <returns>Why not, or null when it was done.</returns>
    public async Task<string?> DecideAsync(
        Consultation consultation,
        Gate gate,
        Guid person,
        bool overriding,
        string? reason,
        CancellationToken cancel
    )
    {
        var status = (await StatusAsync(consultation, cancel)).Single(each => each.Gate == gate);
        if (string.IsNullOrWhiteSpace(reason))
            return overriding ? "Say why it may be launched all the same." : "Say why, so that others can see what you went by.";
        if (!overriding && !status.IsMet)
            return status.Findings.First(finding => !finding.Holds).Text;
        var decision = status.Decision ?? status.Outdated;
        if (decision is null)
            db.Add(decision = new GateDecision(consultation.Id, gate));
        decision.Decide(person, clock.GetUtcNow(), overriding, reason, status.Covers);
        audit.Record(
            overriding ? "launch gate overridden" : "launch gate confirmed",
            ConsultationContent.Kind,
            consultation.Id,
            after: new { Gate = status.Words.Name },
            reason: reason.Trim()
        );
        await db.SaveChangesAsync(cancel);
        return null;
    }
}

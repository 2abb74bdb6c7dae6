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
        if (!TryDecide(consultation, status, person, overriding, reason, out var refusal))
            return refusal;
        Tell(consultation, status, overriding, reason!);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>The same for a page that saves by itself.</summary>
    public bool TryDecide(
        Consultation consultation,
        GateStatus status,
        Guid person,
        bool overriding,
        string? reason,
        out string? refusal
    )
    {
        refusal = string.IsNullOrWhiteSpace(reason)
            ? overriding
                ? "Say why it may be launched all the same."
                : "Say why, so that others can see what you went by."
            : !overriding && !status.IsMet
                ? status.Findings.First(finding => !finding.Holds).Text
                : null;
        if (refusal is not null)
            return false;
        var decision = status.Decision ?? status.Outdated;
        if (decision is null)
            db.Add(decision = new GateDecision(consultation.Id, status.Gate));
        decision.Decide(person, clock.GetUtcNow(), overriding, reason!, status.Covers);
        return true;
    }

    /// <summary>Records a decision.</summary>
    public void Tell(Consultation consultation, GateStatus status, bool overriding, string reason) =>
        audit.Record(
            overriding ? ConsultationsEvents.GateOverridden : ConsultationsEvents.GateConfirmed,
            consultation.Id,
            after: new { Gate = status.Words.Name },
            reason: reason.Trim()
        );
}

using Heed.Platform.Audit;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Record;

/// <summary>The order of findings, and taking one off the list and putting it back. The caller saves.</summary>
public sealed class FindingEditing(HeedDb db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The place after the last finding of a consultation.</summary>
    public async Task<int> NextPositionAsync(Guid consultationId, CancellationToken cancel) =>
        1
        + (
            await db.Set<Finding>()
                .Where(each => each.ConsultationId == consultationId && each.DeletedAt == null)
                .MaxAsync(each => (int?)each.Position, cancel)
            ?? 0
        );

    /// <summary>Swaps a finding with the one before it, or after it. At the end of the list nothing happens.</summary>
    public async Task MoveAsync(Finding finding, bool up, CancellationToken cancel)
    {
        var others = db.Set<Finding>().Where(each => each.ConsultationId == finding.ConsultationId && each.DeletedAt == null);
        var neighbour = up
            ? await others
                .Where(each => each.Position < finding.Position)
                .OrderByDescending(each => each.Position)
                .FirstOrDefaultAsync(cancel)
            : await others
                .Where(each => each.Position > finding.Position)
                .OrderBy(each => each.Position)
                .FirstOrDefaultAsync(cancel);
        if (neighbour is null)
            return;
        (finding.Position, neighbour.Position) = (neighbour.Position, finding.Position);
        audit.Record(up ? DecisionsEvents.FindingMovedUp : DecisionsEvents.FindingMovedDown, finding);
    }

    /// <summary>Takes a finding off the list; <see cref="PutBackAsync"/> is its undo.</summary>
    public void Delete(Finding finding)
    {
        finding.Delete(clock.GetUtcNow());
        finding.Version++;
        audit.Record(DecisionsEvents.FindingDeleted, finding);
    }

    /// <summary>Puts a deleted finding back, at the end of the list.</summary>
    public async Task PutBackAsync(Finding finding, CancellationToken cancel)
    {
        finding.PutBack(await NextPositionAsync(finding.ConsultationId, cancel));
        finding.Version++;
        audit.Record(DecisionsEvents.FindingPutBack, finding);
    }
}

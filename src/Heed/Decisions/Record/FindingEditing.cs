using Heed.Platform.Audit;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Record;

/// <summary>Changes findings, decisions and actions. Every change is audited and counts up the version.</summary>
public sealed class FindingEditing(HeedDb db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Adds a finding at the end of the list.</summary>
    public async Task<Finding> AddAsync(Guid consultationId, string title, string said, CancellationToken cancel)
    {
        var finding = new Finding(consultationId, await NextPositionAsync(consultationId, cancel), title.Trim(), said.Trim());
        db.Add(finding);
        audit.Record("finding added", "finding", finding.Id, after: Seen(finding));
        return finding;
    }

    /// <summary>Runs <paramref name="change"/> and audits it, unless it refused.</summary>
    public bool TryChange(Finding finding, string act, Func<bool> change)
    {
        var before = Seen(finding);
        if (!change())
            return false;
        finding.Version++;
        audit.Record(act, "finding", finding.Id, before, Seen(finding));
        return true;
    }

    public PlannedAction AddAction(Guid findingId, string what, string who, DateOnly? due)
    {
        var action = new PlannedAction(findingId, what.Trim(), who.Trim(), due);
        db.Add(action);
        audit.Record("action added", "action", action.Id, after: Seen(action));
        return action;
    }

    /// <summary>Changes an action and audits it, unless it refused.</summary>
    public bool TryChange(PlannedAction action, string act, Func<bool> change)
    {
        var before = Seen(action);
        if (!change())
            return false;
        action.Version++;
        audit.Record(act, "action", action.Id, before, Seen(action));
        return true;
    }

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
        audit.Record(up ? "finding moved up" : "finding moved down", "finding", finding.Id, after: new { finding.Position });
    }

    /// <summary>Takes a finding off the list; <see cref="PutBackAsync"/> is its undo.</summary>
    public void Delete(Finding finding) =>
        TryChange(
            finding,
            "finding deleted",
            () =>
            {
                finding.Delete(clock.GetUtcNow());
                return true;
            }
        );

    /// <summary>Puts a deleted finding back, at the end of the list.</summary>
    public async Task PutBackAsync(Finding finding, CancellationToken cancel)
    {
        var position = await NextPositionAsync(finding.ConsultationId, cancel);
        TryChange(
            finding,
            "finding put back",
            () =>
            {
                finding.PutBack(position);
                return true;
            }
        );
    }

    /// <summary>Saves. False when somebody else saved the same thing first: nothing was stored, and it must be read again.</summary>
    public async Task<bool> TrySaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<int> NextPositionAsync(Guid consultationId, CancellationToken cancel) =>
        1
        + (
            await db.Set<Finding>()
                .Where(each => each.ConsultationId == consultationId && each.DeletedAt == null)
                .MaxAsync(each => (int?)each.Position, cancel)
            ?? 0
        );

    private static object Seen(Finding finding) =>
        new
        {
            finding.Title,
            finding.Said,
            Outcome = finding.Outcome.ToString(),
            finding.Decision,
            finding.Why,
            finding.DecidedBy,
            finding.DecidedOn,
            finding.DeletedAt,
        };

    private static object Seen(PlannedAction action) =>
        new
        {
            action.What,
            action.Who,
            action.Due,
            State = action.State.ToString(),
            action.Progress,
            action.DeletedAt,
        };
}

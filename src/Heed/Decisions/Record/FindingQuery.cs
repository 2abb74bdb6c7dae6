using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Record;

/// <summary>A finding with its actions and views. Deleted ones are left out.</summary>
public sealed record FindingRow(Finding Finding, IReadOnlyList<PlannedAction> Actions, IReadOnlyList<FindingView> Views);

/// <summary>Findings in their order, with actions and views.</summary>
public sealed class FindingQuery(HeedDb db)
{
    public Task<IReadOnlyList<FindingRow>> ListAsync(Guid consultationId, CancellationToken cancel) =>
        RowsAsync(db.Set<Finding>().Where(finding => finding.ConsultationId == consultationId), cancel);

    /// <summary>Those of every consultation, by consultation.</summary>
    public async Task<ILookup<Guid, FindingRow>> AllAsync(CancellationToken cancel) =>
        (await RowsAsync(db.Set<Finding>(), cancel)).ToLookup(row => row.Finding.ConsultationId);

    /// <summary>One finding; null when it does not exist or was deleted.</summary>
    public async Task<FindingRow?> FindAsync(Guid id, CancellationToken cancel) =>
        (await RowsAsync(db.Set<Finding>().Where(finding => finding.Id == id), cancel)).SingleOrDefault();

    private async Task<IReadOnlyList<FindingRow>> RowsAsync(IQueryable<Finding> wanted, CancellationToken cancel)
    {
        wanted = wanted.Where(finding => finding.DeletedAt == null);
        var findings = await wanted.AsNoTracking().OrderBy(finding => finding.Position).ToListAsync(cancel);
        var ids = wanted.Select(finding => finding.Id);
        var actions = await db.Set<PlannedAction>()
            .AsNoTracking()
            .Where(action => action.DeletedAt == null && ids.Contains(action.FindingId))
            .OrderBy(action => action.Due == null)
            .ThenBy(action => action.Due)
            .ThenBy(action => action.Id)
            .ToListAsync(cancel);
        var views = await db.Set<FindingView>()
            .AsNoTracking()
            .Where(view => ids.Contains(view.FindingId))
            .OrderBy(view => view.LinkedAt)
            .ThenBy(view => view.ViewId)
            .ToListAsync(cancel);
        var (actionsOf, viewsOf) = (actions.ToLookup(action => action.FindingId), views.ToLookup(view => view.FindingId));
        return [.. findings.Select(finding => new FindingRow(finding, [.. actionsOf[finding.Id]], [.. viewsOf[finding.Id]]))];
    }
}

using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Record;

/// <summary>A finding with its actions and views. Deleted ones are left out.</summary>
public sealed record FindingRow(Finding Finding, IReadOnlyList<PlannedAction> Actions, IReadOnlyList<FindingView> Views)
{
    /// <summary>Puts findings, actions and views into their order, the same wherever they come from, without what was deleted.</summary>
    public static IReadOnlyList<FindingRow> InOrder(
        IEnumerable<Finding> findings,
        IEnumerable<PlannedAction> actions,
        IEnumerable<FindingView> views
    )
    {
        var actionsOf = actions
            .Where(action => action.DeletedAt is null)
            .OrderBy(action => action.Due is null)
            .ThenBy(action => action.Due)
            .ThenBy(action => action.Id)
            .ToLookup(action => action.FindingId);
        // An instant that was not stored yet is finer than one that was.
        var viewsOf = views
            .OrderBy(view => Instants.ToStored(view.LinkedAt))
            .ThenBy(view => view.ViewId)
            .ToLookup(view => view.FindingId);
        return
        [
            .. findings
                .Where(finding => finding.DeletedAt is null)
                .OrderBy(finding => finding.Position)
                .ThenBy(finding => finding.Id)
                .Select(finding => new FindingRow(finding, [.. actionsOf[finding.Id]], [.. viewsOf[finding.Id]])),
        ];
    }
}

/// <summary>Findings in their order, with actions and views.</summary>
public sealed class FindingQuery(HeedDb db)
{
    public Task<IReadOnlyList<FindingRow>> ListAsync(Guid consultationId, CancellationToken cancel) =>
        RowsAsync(db.Set<Finding>().Where(finding => finding.ConsultationId == consultationId), cancel);

    /// <summary>One finding; null when it does not exist or was deleted.</summary>
    public async Task<FindingRow?> FindAsync(Guid id, CancellationToken cancel) =>
        (await RowsAsync(db.Set<Finding>().Where(finding => finding.Id == id), cancel)).SingleOrDefault();

    private async Task<IReadOnlyList<FindingRow>> RowsAsync(IQueryable<Finding> wanted, CancellationToken cancel)
    {
        wanted = wanted.Where(finding => finding.DeletedAt == null);
        var ids = wanted.Select(finding => finding.Id);
        return FindingRow.InOrder(
            await wanted.AsNoTracking().ToListAsync(cancel),
            await db.Set<PlannedAction>().AsNoTracking().Where(action => ids.Contains(action.FindingId)).ToListAsync(cancel),
            await db.Set<FindingView>().AsNoTracking().Where(view => ids.Contains(view.FindingId)).ToListAsync(cancel)
        );
    }
}

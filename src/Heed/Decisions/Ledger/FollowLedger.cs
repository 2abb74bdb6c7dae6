using Heed.Decisions.Record;
using Heed.Evidence.Doors;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Heed.Decisions.Ledger;

/// <summary>
/// Lets the entries of the ledger follow whatever is about to be saved, in the same save: findings, actions, which views are
/// quoted, and the shown texts of those views, which another room changes.
/// </summary>
internal sealed class FollowLedger : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is HeedDb db)
        {
            var changed = db.ChangeTracker.Entries().Where(IsChanged).ToList();
            if (await ConsultationsAsync(db, changed, cancellationToken) is { Count: > 0 } consultations)
                await FollowAsync(db, consultations, changed, cancellationToken);
        }
        return result;
    }

    /// <summary>Brings the entries of those consultations up to date in the context; the caller saves.</summary>
    internal static async Task FollowAsync(
        HeedDb db,
        IReadOnlyCollection<Guid> consultations,
        IReadOnlyCollection<EntityEntry> changed,
        CancellationToken cancel
    )
    {
        var findings = await RowsAsync(db, consultations, changed, cancel);
        var quoted = findings.SelectMany(row => row.Views).Where(view => view.Quoted).Select(view => view.ViewId).ToHashSet();
        var texts = await ShownTexts.OfAsync(db, quoted, cancel);
        var entries = await db.Set<LedgerEntry>()
            .Where(entry => consultations.Contains(entry.ConsultationId))
            .ToDictionaryAsync(entry => entry.ConsultationId, cancel);
        var rows = findings.ToLookup(row => row.Finding.ConsultationId);
        foreach (var id in consultations)
        {
            if (!entries.TryGetValue(id, out var entry))
                db.Add(entry = db.Set<LedgerEntry>().Local.FirstOrDefault(each => each.ConsultationId == id) ?? new(id));
            entry.Follow([.. rows[id]], texts);
        }
    }

    private static async Task<IReadOnlyList<FindingRow>> RowsAsync(
        HeedDb db,
        IReadOnlyCollection<Guid> consultations,
        IReadOnlyCollection<EntityEntry> changed,
        CancellationToken cancel
    )
    {
        var stored = db.Set<Finding>().AsNoTracking().Where(finding => consultations.Contains(finding.ConsultationId));
        var ids = stored.Select(finding => finding.Id);
        var findings = ToBe(await stored.ToListAsync(cancel), changed, finding => finding.Id);
        var actions = ToBe(
            await db.Set<PlannedAction>().AsNoTracking().Where(action => ids.Contains(action.FindingId)).ToListAsync(cancel),
            changed,
            action => action.Id
        );
        var views = ToBe(
            await db.Set<FindingView>().AsNoTracking().Where(view => ids.Contains(view.FindingId)).ToListAsync(cancel),
            changed,
            view => (view.FindingId, view.ViewId)
        );
        return FindingRow.InOrder(findings.Where(finding => consultations.Contains(finding.ConsultationId)), actions, views);
    }

    /// <summary>What will be stored: what is, with what the context is about to write over it.</summary>
    private static ICollection<T> ToBe<T, TKey>(IEnumerable<T> stored, IEnumerable<EntityEntry> changed, Func<T, TKey> key)
        where TKey : notnull
    {
        var rows = stored.ToDictionary(key);
        foreach (var entry in changed)
            if (entry.Entity is not T row)
                continue;
            else if (entry.State is EntityState.Deleted)
                rows.Remove(key(row));
            else
                rows[key(row)] = row;
        return rows.Values;
    }

    /// <summary>The consultations whose record changes.</summary>
    private static async Task<IReadOnlyCollection<Guid>> ConsultationsAsync(
        HeedDb db,
        IReadOnlyCollection<EntityEntry> changed,
        CancellationToken cancel
    )
    {
        var consultations = changed
            .Select(entry => entry.Entity)
            .OfType<Finding>()
            .Select(each => each.ConsultationId)
            .ToHashSet();
        var findings = changed
            .Select(entry => (entry.Entity as PlannedAction)?.FindingId ?? (entry.Entity as FindingView)?.FindingId)
            .OfType<Guid>()
            .ToHashSet();
        var views = ShownTexts.ChangingIn(changed).ToList();
        if (findings.Count + views.Count > 0)
            consultations.UnionWith(
                await db.Set<Finding>()
                    .Where(finding =>
                        findings.Contains(finding.Id)
                        || db.Set<FindingView>()
                            .Any(view => view.FindingId == finding.Id && view.Quoted && views.Contains(view.ViewId))
                    )
                    .Select(finding => finding.ConsultationId)
                    .Distinct()
                    .ToListAsync(cancel)
            );
        return consultations;
    }

    private static bool IsChanged(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;
}

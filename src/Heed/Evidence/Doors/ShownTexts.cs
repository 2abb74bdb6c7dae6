using Heed.Evidence.Reading;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Heed.Evidence.Doors;

/// <summary>
/// What is shown of views, as it will be once a context has saved: for rooms that keep something which follows from it and must
/// be written in the same transaction.
/// </summary>
public static class ShownTexts
{
    /// <summary>The views whose shown text is about to change, or which are about to be withdrawn.</summary>
    public static IEnumerable<Guid> ChangingIn(IEnumerable<EntityEntry> entries) =>
        entries.Where(entry => entry is { Entity: View, State: EntityState.Modified }).Select(entry => ((View)entry.Entity).Id);

    /// <summary>The shown texts by id. Withdrawn and unknown views are left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> OfAsync(
        HeedDb db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    )
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, string>();
        var texts = await ViewQuery
            .NotWithdrawn(db)
            .Where(view => ids.Contains(view.Id))
            .ToDictionaryAsync(view => view.Id, view => view.Shown, cancel);
        foreach (var view in db.Set<View>().Local.Where(view => texts.ContainsKey(view.Id)).ToList())
            if (view.WithdrawnAt is null)
                texts[view.Id] = view.Shown;
            else
                texts.Remove(view.Id);
        return texts;
    }
}

using Heed.Evidence.Doors;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Evidence.Reading;

/// <summary>Turns a filter into a query.</summary>
internal static class ViewQuery
{
    /// <summary>Views that have not been withdrawn.</summary>
    public static IQueryable<View> NotWithdrawn(HeedDb db) =>
        db.Set<View>().AsNoTracking().Where(view => view.WithdrawnAt == null);

    public static IQueryable<View> For(HeedDb db, ViewFilter question)
    {
        var views = NotWithdrawn(db);
        if (question.SubjectId is { } subject)
            views = views.Where(view => view.SubjectId == subject);
        if (!string.IsNullOrEmpty(question.Prompt))
            views = views.Where(view => view.Prompt == question.Prompt);
        if (!string.IsNullOrEmpty(question.AreaCode))
            views = views.Where(view => view.AreaCode == question.AreaCode);
        if (!string.IsNullOrEmpty(question.Channel))
            views = views.Where(view => view.Channel == question.Channel);
        if (question.Redacted is { } redacted)
            views = views.Where(view => view.IsRedacted == redacted);
        foreach (var word in SearchText.Sought(question.Words))
            views = views.Where(view => view.Search.Contains(word));
        return views;
    }

    public static IQueryable<View> Ordered(IQueryable<View> views, ViewOrder order) =>
        order switch
        {
            ViewOrder.Oldest => views.OrderBy(view => view.HeardOn).ThenBy(view => view.Id),
            ViewOrder.Longest => views.OrderByDescending(view => view.Shown.Length).ThenBy(view => view.Id),
            ViewOrder.Shortest => views.OrderBy(view => view.Shown.Length).ThenBy(view => view.Id),
            _ => views.OrderByDescending(view => view.HeardOn).ThenByDescending(view => view.Id),
        };
}

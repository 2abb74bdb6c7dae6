using Heed.Evidence.Reading;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Evidence.Doors;

/// <summary>A view as it may be read: the shown text only.</summary>
public sealed record ShownView(
    Guid Id,
    Guid SubjectId,
    Guid ContributionId,
    string Prompt,
    string Text,
    string Channel,
    DateOnly HeardOn,
    string? AreaCode,
    bool Redacted
)
{
    /// <summary>Passages of the shown text that may identify somebody, as far as a program can find them.</summary>
    public IReadOnlyList<RedactionCandidate> MayShowWho => RedactionCandidates.In(Text);

    /// <summary>Contact details, such as a telephone number. These are never quoted.</summary>
    public IReadOnlyList<RedactionCandidate> ContactDetails =>
        [.. MayShowWho.Where(each => each.Reason is RedactionReason.ContactDetails)];
}

/// <summary>Filter of views. All words must occur, as beginnings of words; accents and case are ignored.</summary>
public sealed record ViewFilter(
    Guid? SubjectId,
    string? Prompt,
    string? Words,
    string? AreaCode,
    string? Channel,
    int Page,
    int PageSize = 25
)
{
    /// <summary>Only redacted views, only others, or both.</summary>
    public bool? Redacted { get; init; }

    public ViewOrder Order { get; init; }
}

public enum ViewOrder
{
    Newest,
    Oldest,
    Longest,
    Shortest,
}

/// <summary>A page of views, and how many there are altogether.</summary>
public sealed record ViewsPage(IReadOnlyList<ShownView> Views, int Total, int Page, int PageSize);

/// <summary>Views as other rooms may read them. Withdrawn views are never returned.</summary>
public sealed class Views(HeedDb db, TimeProvider clock, AuditTrail audit, SiteChange site)
{
    public async Task<ViewsPage> PageAsync(ViewFilter question, CancellationToken cancel)
    {
        var found = ViewQuery.For(db, question);
        var total = await found.CountAsync(cancel);
        var size = Math.Clamp(question.PageSize, 1, 200);
        var page = Math.Clamp(question.Page, 1, Math.Max(1, (total + size - 1) / size));
        var views = await Shown(ViewQuery.Ordered(found, question.Order).Skip((page - 1) * size).Take(size)).ToListAsync(cancel);
        return new ViewsPage(views, total, page, size);
    }

    /// <summary>All views that match, up to <paramref name="most"/>, in the order of the filter, each read when it is asked for.</summary>
    public IAsyncEnumerable<ShownView> Stream(ViewFilter question, int most) =>
        Shown(ViewQuery.Ordered(ViewQuery.For(db, question), question.Order).Take(most)).AsAsyncEnumerable();

    /// <summary>How many views match, and what they are about.</summary>
    public async Task<(int Count, IReadOnlyList<Guid> Subjects)> CountAsync(ViewFilter question, CancellationToken cancel)
    {
        var counts = await ViewQuery
            .For(db, question)
            .GroupBy(view => view.SubjectId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancel);
        return (counts.Sum(each => each.Count), counts.ConvertAll(each => each.Key));
    }

    /// <summary>How many views answer each prompt.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountByPromptAsync(Guid subjectId, CancellationToken cancel) =>
        await ViewQuery
            .NotWithdrawn(db)
            .Where(view => view.SubjectId == subjectId)
            .GroupBy(view => view.Prompt)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(each => each.Key, each => each.Count, StringComparer.Ordinal, cancel);

    /// <summary>The views with these ids, in their order. Withdrawn and unknown ones are left out.</summary>
    public async Task<IReadOnlyList<ShownView>> QuoteAsync(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Distinct().ToList();
        var found = await Shown(ViewQuery.NotWithdrawn(db).Where(view => wanted.Contains(view.Id)))
            .ToDictionaryAsync(view => view.Id, cancel);
        return [.. wanted.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>
    /// Every view of a contribution is forgotten, word for word, in the caller's transaction: it is gone from lists, exports
    /// and quotations as soon as that is committed. Saves.
    /// </summary>
    /// <returns>How many views there were.</returns>
    public async Task<int> WithdrawAsync(Guid contributionId, string reason, CancellationToken cancel)
    {
        var views = await db.Set<View>()
            .Where(view => view.ContributionId == contributionId && view.WithdrawnAt == null)
            .ToListAsync(cancel);
        var ids = views.ConvertAll(view => view.Id);
        db.RemoveRange(await db.Set<Redaction>().Where(redaction => ids.Contains(redaction.ViewId)).ToListAsync(cancel));
        foreach (var view in views)
        {
            view.Withdraw(clock.GetUtcNow());
            audit.Record(EvidenceEvents.Withdrawn, view.Id, reason: reason);
        }
        if (views.Count > 0)
            await site.AnnounceAsync(cancel);
        await db.SaveChangesAsync(cancel);
        return views.Count;
    }

    internal static IQueryable<ShownView> Shown(IQueryable<View> views) =>
        views.Select(view => new ShownView(
            view.Id,
            view.SubjectId,
            view.ContributionId,
            view.Prompt,
            view.Shown,
            view.Channel,
            view.HeardOn,
            view.AreaCode,
            view.IsRedacted
        ));
}

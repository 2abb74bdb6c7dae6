using System.Globalization;
using Heed.Consultations.Respond;
using Heed.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Heed.Consultations.Site;

/// <summary>Every consultation that the public may see: open, coming, closed.</summary>
[OutputCache(PolicyName = SiteCache.Policy, VaryByQueryKeys = ["p"])]
public sealed class FinderModel(LiveConsultations live, OutcomeLinksQuery came, TimeProvider clock) : PageModel
{
    public const int PageSize = 20;

    public int PageNumber { get; private set; } = 1;
    public IReadOnlyList<ListedLine> Open { get; private set; } = [];
    public IReadOnlyList<ListedLine> Coming { get; private set; } = [];
    public IReadOnlyList<ListedLine> Closed { get; private set; } = [];
    public int ClosedCount { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "p")] string? page, CancellationToken cancel)
    {
        PageNumber =
            int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;
        var now = clock.GetUtcNow();
        var (all, nextChange) = await live.ListAsync(cancel);
        var told = await came.ReadAsync(cancel);
        var byState = all.Select(each => new ListedLine(each, told.GetValueOrDefault(each.Id, OutcomeLinks.Nothing)))
            .ToLookup(each => each.Of.StateAt(now));
        Open = [.. byState[ConsultationState.Open].OrderBy(each => each.Of.Content.ClosesAt ?? DateTimeOffset.MaxValue)];
        Coming = [.. byState[ConsultationState.Coming].OrderBy(each => each.Of.Content.OpensAt)];
        ClosedCount = byState[ConsultationState.Closed].Count();
        var closed = byState[ConsultationState.Closed].OrderByDescending(each => each.Of.EndsAt);
        Closed = [.. closed.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        var changes = all.Select(each => each.NextChangeAfter(now)).Append(nextChange).Append(await came.NextChangeAsync(cancel));
        foreach (var instant in changes)
            if (instant is { } change)
                SiteCache.ChangesAt(HttpContext, change);
        return PageNumber > 1 && Closed.Count == 0 ? NotFound() : Page();
    }
}

public sealed record ListedLine(LiveConsultation Of, OutcomeLinks Came);

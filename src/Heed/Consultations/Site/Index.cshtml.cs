using System.Globalization;
using Heed.Consultations.Respond;
using Heed.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Heed.Consultations.Site;

/// <summary>Every consultation that the public may see: open, coming, closed.</summary>
[OutputCache(PolicyName = SiteCache.Policy, VaryByQueryKeys = ["p"])]
public sealed class FinderModel(LiveConsultations live, TimeProvider clock) : PageModel
{
    public const int PageSize = 20;

    public int PageNumber { get; private set; } = 1;
    public IReadOnlyList<LiveConsultation> Open { get; private set; } = [];
    public IReadOnlyList<LiveConsultation> Coming { get; private set; } = [];
    public IReadOnlyList<LiveConsultation> Closed { get; private set; } = [];
    public int ClosedCount { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "p")] string? page, CancellationToken cancel)
    {
        PageNumber =
            int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;
        var now = clock.GetUtcNow();
        var (all, nextChange) = await live.ListAsync(cancel);
        var byState = all.ToLookup(each => each.StateAt(now));
        Open = [.. byState[ConsultationState.Open].OrderBy(each => each.Content.ClosesAt ?? DateTimeOffset.MaxValue)];
        Coming = [.. byState[ConsultationState.Coming].OrderBy(each => each.Content.OpensAt)];
        ClosedCount = byState[ConsultationState.Closed].Count();
        Closed =
        [
            .. byState[ConsultationState.Closed]
                .OrderByDescending(each => each.EndsAt)
                .Skip((PageNumber - 1) * PageSize)
                .Take(PageSize),
        ];
        foreach (var instant in all.Select(each => each.NextChangeAfter(now)).Append(nextChange))
            if (instant is { } change)
                SiteCache.ChangesAt(HttpContext, change);
        return PageNumber > 1 && Closed.Count == 0 ? NotFound() : Page();
    }
}

using System.Globalization;
using Heed.Decisions.Ledger;
using Heed.Platform.Time;
using Heed.Platform.Web;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Heed.Decisions.Site;

/// <summary>Published outcomes, the newest first, with the share of findings answered.</summary>
[OutputCache(PolicyName = SiteCache.Policy, VaryByQueryKeys = ["p"])]
public sealed class IndexModel(PublishedItems published, TimeProvider clock) : PageModel
{
    public const int PageSize = 10;

    public sealed record Row(PublishedVersion Version, OutcomeContent Content, int Late);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int Total { get; private set; }

    /// <summary>The share answered of all these findings.</summary>
    public AnsweredShare Share { get; private set; }
    public int PageNumber { get; private set; } = 1;

    public async Task OnGetAsync([FromQuery(Name = "p")] string? page, CancellationToken cancel)
    {
        var today = clock.Today();
        var all = (await published.ListAsync(OutcomeContent.Kind, cancel))
            .Select(version => (Version: version, Content: OutcomeContent.FromJson(version.Body)))
            .ToList();
        Total = all.Count;
        Share = new AnsweredShare(all.Sum(each => each.Content.Share.Answered), all.Sum(each => each.Content.Share.Of));
        var pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        PageNumber = int.TryParse(page, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        Rows =
        [
            .. all.Skip((PageNumber - 1) * PageSize)
                .Take(PageSize)
                .Select(each => new Row(each.Version, each.Content, Late(each.Content, today))),
        ];
        SiteCache.ChangesAt(HttpContext, LondonTime.At(today.AddDays(1), TimeOnly.MinValue));
        if (await published.NextChangeAsync(OutcomeContent.Kind, cancel) is { } next)
            SiteCache.ChangesAt(HttpContext, next);
    }

    private static int Late(OutcomeContent content, DateOnly today) =>
        content.Findings.SelectMany(finding => finding.Actions).Count(action => Lateness.IsLate(action.State, action.Due, today));
}

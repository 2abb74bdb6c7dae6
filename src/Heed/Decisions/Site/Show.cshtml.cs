using Heed.Decisions.Ledger;
using Heed.Platform.Time;
using Heed.Platform.Web;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Heed.Decisions.Site;

/// <summary>What we asked, what you said and what we did, of one consultation, as cleared.</summary>
[OutputCache(PolicyName = SiteCache.Policy)]
public sealed class ShowModel(PublishedItems published, OutcomeDisplayQuery query, TimeProvider clock) : PageModel
{
    public OutcomeDisplay? Shown { get; private set; }

    public WithdrawnItem? Withdrawn { get; private set; }

    public string Title { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await published.FindAsync(OutcomeContent.Kind, slug, cancel) is not { } version)
            return await GoneAsync(slug, cancel);
        Title = version.Title;
        Shown = await query.ViewAsync(version, cancel);
        // At midnight an action may have become late.
        SiteCache.ChangesAt(HttpContext, LondonTime.At(clock.Today().AddDays(1), TimeOnly.MinValue));
        if (await published.NextChangeAsync(OutcomeContent.Kind, cancel) is { } next)
            SiteCache.ChangesAt(HttpContext, next);
        return Page();
    }

    private async Task<IActionResult> GoneAsync(string slug, CancellationToken cancel)
    {
        Withdrawn = await published.WithdrawnAsync(OutcomeContent.Kind, slug, cancel);
        if (Withdrawn is null)
            return NotFound();
        Title = Withdrawn.Title;
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}

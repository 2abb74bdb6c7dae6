using Heed.Platform.Web;
using Heed.Publishing.Doors;
using Heed.Publishing.FixedPages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Heed.Publishing.Site;

/// <summary>A fixed page, as cleared; 410 with a note when it was withdrawn, 404 when there is none.</summary>
[OutputCache(PolicyName = SiteCache.Policy)]
public sealed class FixedPageModel(PublishedItems items) : PageModel
{
    public PublishedVersion? Shown { get; private set; }

    public WithdrawnItem? Withdrawn { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await items.NextChangeAsync(PageKind.Code, cancel) is { } next)
            SiteCache.ChangesAt(HttpContext, next);
        Shown = await items.FindAsync(PageKind.Code, slug, cancel);
        if (Shown is not null)
            return Page();
        Withdrawn = await items.WithdrawnAsync(PageKind.Code, slug, cancel);
        if (Withdrawn is null)
            return NotFound();
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}

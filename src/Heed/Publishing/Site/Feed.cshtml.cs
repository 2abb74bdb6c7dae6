using Heed.Platform.Doors;
using Heed.Platform.Web;
using Heed.Publishing.Listing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Heed.Publishing.Site;

/// <summary>The Atom feed of what is new.</summary>
[OutputCache(PolicyName = SiteCache.Policy)]
public sealed class FeedModel(PublicPages pages, IBranding branding) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await pages.NextChangeAsync(cancel) is { } next)
            SiteCache.ChangesAt(HttpContext, next);
        var site = $"{Request.Scheme}://{Request.Host}";
        return File(Feeds.Atom(await pages.ListAsync(cancel), site, branding.Current), "application/atom+xml; charset=utf-8");
    }
}

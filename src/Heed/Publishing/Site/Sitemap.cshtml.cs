using Heed.Platform.Web;
using Heed.Publishing.Listing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Heed.Publishing.Site;

/// <summary>The site map for search engines.</summary>
[OutputCache(PolicyName = SiteCache.Policy)]
public sealed class SitemapModel(PublicPages pages) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await pages.NextChangeAsync(cancel) is { } next)
            SiteCache.ChangesAt(HttpContext, next);
        var site = $"{Request.Scheme}://{Request.Host}";
        return File(Feeds.Sitemap(await pages.ListAsync(cancel), site), "application/xml; charset=utf-8");
    }
}

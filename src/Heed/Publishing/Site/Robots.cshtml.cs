using Heed.Platform.Doors;
using Heed.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Heed.Publishing.Site;

/// <summary>Tells search engines where the site map is and to leave the desk alone.</summary>
[OutputCache(PolicyName = SiteCache.Policy)]
public sealed class RobotsModel : PageModel
{
    public IActionResult OnGet() =>
        Content(
            $"User-agent: *\nDisallow: {DeskAddresses.Root}\nDisallow: {StaffLinks.Site.SignIn()}\n\nSitemap: {Request.Scheme}://{Request.Host}{PublishingLinks.Site.Sitemap()}\n",
            "text/plain; charset=utf-8"
        );
}

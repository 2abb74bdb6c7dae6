using Heed.Platform.Doors;
using Heed.Platform.Web;
using Heed.Publishing.Doors;

namespace Heed.Publishing.FixedPages;

/// <summary>The addresses of fixed pages for the footer of every page: asked once, and again when the public site has changed.</summary>
internal sealed class StandingPages(IServiceScopeFactory scopes, SiteCache site, TimeProvider clock) : IStandingPages
{
    /// <summary>A page that is not cached does not look whether the site has changed, so this is asked again after a while.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private volatile Kept? kept;

    public async ValueTask<PublicAddresses> CurrentAsync(CancellationToken cancel)
    {
        var (now, revision) = (clock.GetUtcNow(), site.Revision);
        if (kept is { } known && known.Revision == revision && now >= known.At && now < known.Until)
            return known.Pages;
        await using var scope = scopes.CreateAsyncScope();
        var items = scope.ServiceProvider.GetRequiredService<PublishedItems>();
        var pages = new PublicAddresses(
            (await items.ListAsync(PageKind.Code, cancel)).Select(page => "/" + page.Slug).ToHashSet(StringComparer.Ordinal),
            await items.NextChangeAsync(PageKind.Code, cancel)
        );
        var until = now + Longest;
        kept = new(pages, revision, now, pages.NextChange < until ? pages.NextChange.Value : until);
        return pages;
    }

    private sealed record Kept(PublicAddresses Pages, string Revision, DateTimeOffset At, DateTimeOffset Until);
}

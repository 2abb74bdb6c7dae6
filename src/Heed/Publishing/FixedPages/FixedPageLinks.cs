using Heed.Platform.Doors;
using Heed.Platform.Web;
using Heed.Publishing.Doors;

namespace Heed.Publishing.FixedPages;

/// <summary>The public fixed pages, for the footer of every page. Read again when the public site changes; when the database does not answer, the last known ones are used.</summary>
internal sealed class FixedPageLinks(IServiceScopeFactory scopes, SiteCache site, TimeProvider clock, ILogger<FixedPageLinks> log)
    : IFixedPages
{
    /// <summary>Read again after this time, because pages outside the cache do not notice that the site has changed.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private volatile Snapshot? kept;

    public async ValueTask<FooterLinks> CurrentAsync(CancellationToken cancel)
    {
        var (now, revision) = (clock.GetUtcNow(), site.Revision);
        if (kept is { } known && known.Revision == revision && now >= known.At && now < known.Until)
            return known.Pages;
        try
        {
            return await ReadAsync(now, revision, cancel);
        }
#pragma warning disable CA1031 // The page that says something went wrong has this footer too, and must not go wrong itself.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogWarning(failure, "The footer could not ask which pages are public");
            return kept?.Pages ?? new([], null);
        }
    }

    private async Task<FooterLinks> ReadAsync(DateTimeOffset now, string revision, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var items = scope.ServiceProvider.GetRequiredService<PublishedItems>();
        var slugs = (await items.ListAsync(PageKind.Code, cancel)).Select(page => page.Slug).ToHashSet(StringComparer.Ordinal);
        var pages = new FooterLinks(
            [.. FooterPage.All.Where(page => slugs.Contains(page.Slug)).Select(page => new FooterLink(page.Address, page.Words))],
            await items.NextChangeAsync(PageKind.Code, cancel)
        );
        var until = now + Longest;
        kept = new(pages, revision, now, pages.NextChange < until ? pages.NextChange.Value : until);
        return pages;
    }

    private sealed record Snapshot(FooterLinks Pages, string Revision, DateTimeOffset At, DateTimeOffset Until);
}

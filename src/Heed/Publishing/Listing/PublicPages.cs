using Heed.Publishing.Doors;

namespace Heed.Publishing.Listing;

/// <summary>Public pages of all rooms, and when they next change by themselves.</summary>
public sealed class PublicPages(IEnumerable<IPublicListing> listings)
{
    /// <summary>All pages, those changed last first.</summary>
    public async Task<IReadOnlyList<ListedPage>> ListAsync(CancellationToken cancel)
    {
        var pages = new List<ListedPage>();
        foreach (var listing in listings)
            pages.AddRange(await listing.ListAsync(cancel));
        return [.. pages.OrderByDescending(page => page.ChangedAt).ThenBy(page => page.Href, StringComparer.Ordinal)];
    }

    /// <summary>The page that lists everything of a section; the home page while no room has one.</summary>
    public string ListOf(string section) =>
        listings.Select(listing => listing.ListOf(section)).FirstOrDefault(href => href is not null)
        ?? PublishingLinks.Site.Home();

    /// <summary>The earliest instant named by any room; null when nothing is waiting.</summary>
    public async Task<DateTimeOffset?> NextChangeAsync(CancellationToken cancel)
    {
        DateTimeOffset? next = null;
        foreach (var listing in listings)
            if (await listing.NextChangeAsync(cancel) is { } change && (next is null || change < next))
                next = change;
        return next;
    }
}

using Heed.Publishing.Doors;

namespace Heed.Publishing.FixedPages;

/// <summary>The fixed pages for home page, site map and feed.</summary>
internal sealed class PageListing(PublishedItems items) : IPublicListing
{
    public async Task<IReadOnlyList<ListedPage>> ListAsync(CancellationToken cancel) =>
        [
            .. (await items.ListAsync(PageKind.Code, cancel)).Select(page => new ListedPage(
                PublishingLinks.Site.FixedPage(page.Slug),
                page.Title,
                page.Summary,
                page.Slug == FooterPage.WhatWeDo.Slug ? ListedSection.About : ListedSection.Other,
                page.From
            )),
        ];

    public Task<DateTimeOffset?> NextChangeAsync(CancellationToken cancel) => items.NextChangeAsync(PageKind.Code, cancel);
}

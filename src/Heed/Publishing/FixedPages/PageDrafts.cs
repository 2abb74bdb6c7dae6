using System.Text.RegularExpressions;
using Heed.Platform.Data;
using Heed.Publishing.Doors;
using Heed.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace Heed.Publishing.FixedPages;

/// <summary>The newest wording of a fixed page, to be edited.</summary>
/// <param name="AddressStands">It has been published, so its address stays.</param>
public sealed record PageDraft(
    Guid SubjectId,
    string Slug,
    string Title,
    string Summary,
    string Body,
    bool AddressStands,
    VersionStatus Newest
);

/// <summary>Finds pages to edit, and says whether an address is free.</summary>
public sealed partial class PageDrafts(HeedDb db, VersionStatusQuery statuses, IEnumerable<EndpointDataSource> endpoints)
{
    public async Task<PageDraft?> FindAsync(Guid subject, CancellationToken cancel)
    {
        var item = await db.Set<Item>()
            .AsNoTracking()
            .SingleOrDefaultAsync(each => each.Kind == PageKind.Code && each.SubjectId == subject, cancel);
        if (item is null)
            return null;
        var newest = (await statuses.OfItemsAsync([item.Id], cancel))[0];
        var version = await db.Set<ItemVersion>().AsNoTracking().SingleAsync(each => each.Id == newest.VersionId, cancel);
        var published = await db.Set<Publication>().AnyAsync(each => each.ItemId == item.Id, cancel);
        return new(subject, item.Slug, version.Title, version.Summary, version.Body, published, newest);
    }

    /// <summary>Why a page cannot have that address; null when it can.</summary>
    public async Task<string?> SlugRefusalAsync(string slug, Guid? subject, CancellationToken cancel)
    {
        if (!Slug().IsMatch(slug))
            return "Enter an address of small letters, figures and hyphens, such as how-we-listen";
        if (IsTakenByProgram(slug))
            return $"{PublishingLinks.Site.FixedPage(slug)} is an address of the program itself. Choose another";
        var taken = await db.Set<Item>()
            .AnyAsync(each => each.Kind == PageKind.Code && each.Slug == slug && each.SubjectId != subject, cancel);
        return taken ? $"There is a page at /{slug} already. Choose another address, or edit that page" : null;
    }

    private bool IsTakenByProgram(string slug) =>
        endpoints
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.PathSegments is [var first, ..] ? first : null)
            .Any(first =>
                first?.Parts is [Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal]
                && string.Equals(literal.Content, slug, StringComparison.OrdinalIgnoreCase)
            );

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slug();
}

using Heed.Office.Doors;
using Heed.Platform.Data;
using Heed.Publishing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Publishing.FixedPages;

/// <summary>First wordings of the pages that every footer links, for the office to make its own.</summary>
public sealed class StartingPages(HeedDb db, IOfficeProfile office)
{
    private static readonly string[] Slugs = [.. FooterPage.All.Select(page => page.Slug)];

    /// <summary>The first wording of such a page with this office's names in it; null when there is none of that address.</summary>
    public async Task<PageFile?> FindAsync(string? slug, CancellationToken cancel)
    {
        if (slug is null || !Slugs.Contains(slug, StringComparer.Ordinal))
            return null;
        var file = Path.Combine(AppContext.BaseDirectory, "offices", "content", $"{slug}.md");
        return PageFile.Read(OfficePlaceholders.Fill(await File.ReadAllTextAsync(file, cancel), office.Current));
    }

    /// <summary>Starting pages that nobody has begun to write.</summary>
    public async Task<IReadOnlyList<PageFile>> MissingAsync(CancellationToken cancel)
    {
        var there = await db.Set<Item>()
            .Where(item => item.Kind == PageKind.Code && Slugs.Contains(item.Slug))
            .Select(item => item.Slug)
            .ToListAsync(cancel);
        var missing = new List<PageFile>();
        foreach (var slug in Slugs.Except(there, StringComparer.Ordinal))
            if (await FindAsync(slug, cancel) is { } page)
                missing.Add(page);
        return missing;
    }
}

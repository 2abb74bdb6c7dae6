using Heed.Consultations.Doors;
using Heed.Consultations.Results;
using Heed.Platform.Web;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Heed.Consultations.Site;

/// <summary>The published results of one consultation, and below them what was done about them.</summary>
[OutputCache(PolicyName = SiteCache.Policy)]
public sealed class ResultsModel(PublishedItems published, IEnumerable<IResultFooter> footers) : PageModel
{
    public PublishedVersion Version { get; private set; } = null!;
    public ResultsContent Figures { get; private set; } = null!;
    public IReadOnlyList<ResultFooter> Footers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await published.FindAsync(ResultsContent.Kind, slug, cancel) is not { } found)
            return await published.WithdrawnAsync(ResultsContent.Kind, slug, cancel) is null
                ? NotFound()
                : StatusCode(StatusCodes.Status410Gone);
        Version = found;
        Figures = ResultsKind.Read(found);
        var parts = new List<ResultFooter>();
        foreach (var footer in footers)
            if (await footer.OfAsync(found.SubjectId, cancel) is { } part)
                parts.Add(part);
        foreach (var footer in footers)
            if (await footer.NextChangeAsync(cancel) is { } instant)
                SiteCache.ChangesAt(HttpContext, instant);
        Footers = parts;
        if (await published.NextChangeAsync(ResultsContent.Kind, cancel) is { } change)
            SiteCache.ChangesAt(HttpContext, change);
        return Page();
    }
}

using Heed.Consultations.Respond;
using Heed.Platform.Web;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Heed.Consultations.Site;

/// <summary>One consultation: why, what will be decided, what can and cannot change, dates, ways to answer.</summary>
[OutputCache(PolicyName = SiteCache.Policy)]
public sealed class ConsultationModel(LiveConsultations consultations, PublishedItems published, TimeProvider clock) : PageModel
{
    /// <summary>The kind under which a results page is published, with the consultation as its subject.</summary>
    private const string ResultsKind = "consultation-results";

    public LiveConsultation Live { get; private set; } = null!;
    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public string? ResultsAddress { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await consultations.FindAsync(slug, cancel) is not { } live)
            return NotFound();
        Live = live;
        if (await published.OfSubjectAsync(ResultsKind, live.Id, cancel) is not null)
            ResultsAddress = $"{live.Address}/results";
        DateTimeOffset?[] changes =
        [
            live.NextChangeAfter(Now),
            await published.NextChangeAsync(ConsultationContent.Kind, cancel),
            await published.NextChangeAsync(ResultsKind, cancel),
        ];
        foreach (var change in changes)
            if (change is { } instant)
                SiteCache.ChangesAt(HttpContext, instant);
        return Page();
    }
}

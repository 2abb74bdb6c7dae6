using Heed.Consultations.Respond;
using Heed.Platform.Web;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Heed.Consultations.Site;

/// <summary>One consultation: why, what will be decided, what can and cannot change, dates, ways to answer.</summary>
[OutputCache(PolicyName = SiteCache.Policy)]
public sealed class ConsultationModel(
    LiveConsultations consultations,
    PublishedItems published,
    OutcomeLinksQuery came,
    AnswerCounts counts,
    TimeProvider clock
) : PageModel
{
    public LiveConsultation Live { get; private set; } = null!;
    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public int Answers { get; private set; }
    public OutcomeLinks Came { get; private set; } = OutcomeLinks.Nothing;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await consultations.FindAsync(slug, cancel) is not { } live)
            return NotFound();
        Live = live;
        Came = (await came.ReadAsync(cancel)).GetValueOrDefault(live.Id, OutcomeLinks.Nothing);
        Answers = await counts.OfAsync(live.Id, cancel);
        DateTimeOffset?[] changes =
        [
            live.NextChangeAfter(Now),
            await published.NextChangeAsync(ConsultationContent.Kind, cancel),
            await came.NextChangeAsync(cancel),
            live.StateAt(Now) is ConsultationState.Open ? Now + ConsultationFacts.AreGood : null,
        ];
        foreach (var change in changes)
            if (change is { } instant)
                SiteCache.ChangesAt(HttpContext, instant);
        return Page();
    }
}

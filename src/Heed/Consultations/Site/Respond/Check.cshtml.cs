using Heed.Consultations.Respond;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Site.Respond;

/// <summary>Check your answers, then send them.</summary>
public sealed class CheckModel(JourneyParts parts) : RespondPage(parts)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await AgainAsync(cancel);

    public override async Task<IActionResult> AgainAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (await DraftAsync() is not { } draft)
            return await WithoutDraftAsync(cancel);
        Given = draft;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (await DraftAsync() is not { } draft)
            return await WithoutDraftAsync(cancel);
        Given = draft;
        if (State != ConsultationState.Open)
            return Page();
        if (AnswerCheck.Faults(Live.Asked.Questions, draft) is { Count: > 0 } faults)
        {
            Show(faults);
            return Page();
        }
        var taken = await Parts.Intake.TakeAsync(new NewSheet(Live.Id, Live.Asked, draft) { Token = Token });
        return taken.Outcome == Intake.Closed ? ToCheck() : ToSent();
    }

    /// <summary>Sent already (a second click, a reload), cleared away after a day, or never begun.</summary>
    private async Task<IActionResult> WithoutDraftAsync(CancellationToken cancel)
    {
        if (await SentAsync(cancel) is not null)
            return ToSent();
        if (Token is not null)
            TempData["Notice"] = Parts.Words["respond.cleared"];
        return ToStart();
    }
}

using Heed.Consultations.Doors;
using Heed.Decisions.Desk.Findings;
using Heed.Decisions.Record;
using Heed.Platform.Data;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Decisions.Desk.Actions;

/// <summary>Adds something that is done because of a finding.</summary>
public sealed class AddModel(HeedDb db, ConsultationIndex consultations, FindingEditing editing, TimeProvider clock)
    : FindingPage(db, consultations)
{
    [BindProperty]
    public ActionForm Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return RedisplayAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var action = editing.AddAction(Finding.Id, Input.What!, Input.Who!, Input.Due);
        if (!action.TryMove(Input.State, Input.Progress ?? "", clock.Today(), out var refusal))
        {
            ModelState.AddModelError("Input.Progress", refusal!);
            return Page();
        }
        await editing.TrySaveAsync(cancel);
        Flash($"Added an action to “{Finding.Title}”.");
        return LocalRedirect(RecordHref);
    }
}

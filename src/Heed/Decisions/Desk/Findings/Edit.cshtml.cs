using Heed.Consultations.Doors;
using Heed.Decisions.Record;
using Heed.Platform.Data;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Decisions.Desk.Findings;

/// <summary>Changes what is written down of a finding.</summary>
public sealed class EditModel(HeedDb db, ConsultationIndex consultations, FindingEditing editing) : FindingPage(db, consultations)
{
    [BindProperty]
    public FindingForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await LoadAsync(cancel))
            return NotFound();
        (Input.Title, Input.Said, Input.Version) = (Finding.Title, Finding.Said, Finding.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (Input.Version != Finding.Version)
            return OvertakenBy();
        editing.TryChange(Finding, "finding changed", Change);
        if (!await editing.TrySaveAsync(cancel))
            return await LoadAsync(cancel) ? OvertakenBy() : NotFound();
        Flash($"Saved “{Finding.Title}”.");
        return LocalRedirect(RecordHref);
    }

    private bool Change()
    {
        (Finding.Title, Finding.Said) = (Input.Title!.Trim(), Input.Said!.Trim());
        return true;
    }

    private IActionResult OvertakenBy()
    {
        (IsOvertaken, Input.Version) = (true, Finding.Version);
        this.Overtaken("Input.Version");
        return Page();
    }
}

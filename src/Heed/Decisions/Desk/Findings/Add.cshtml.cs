using Heed.Consultations.Doors;
using Heed.Decisions.Record;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Decisions.Desk.Findings;

/// <summary>Writes down one thing that people said.</summary>
public sealed class AddModel(ConsultationIndex consultations, FindingEditing editing) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "consultation")]
    public string Code { get; set; } = "";

    [BindProperty]
    public FindingForm Input { get; set; } = new();

    public ConsultationBrief Consultation { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return RedisplayAsync(cancel);
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await consultations.FindAsync(Code, cancel) is not { } found)
            return NotFound();
        Consultation = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await consultations.FindAsync(Code, cancel) is not { } found)
            return NotFound();
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        var finding = await editing.AddAsync(found.Id, Input.Title!, Input.Said!, cancel);
        await editing.TrySaveAsync(cancel);
        Flash($"Added “{finding.Title}”. It has no decision yet.");
        return LocalRedirect(DecisionsLinks.Desk.Record(found.Code));
    }
}

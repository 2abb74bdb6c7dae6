using Heed.Consultations.Doors;
using Heed.Decisions.Record;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Decisions.Desk.Findings;

/// <summary>Writes down one thing that people said.</summary>
public sealed class AddModel(EditServices services, ConsultationIndex consultations, FindingEditing editing)
    : EditPage<Finding, FindingInput>(services)
{
    private int position;

    [BindProperty(SupportsGet = true, Name = "consultation")]
    public string Code { get; set; } = "";

    public ConsultationBrief Consultation { get; private set; } = null!;

    protected override async Task<bool> ReadAroundAsync(CancellationToken cancel)
    {
        if (await consultations.FindAsync(Code, cancel) is not { } found)
            return false;
        Consultation = found;
        return true;
    }

    protected override async Task<Refusal?> CheckAsync(CancellationToken cancel)
    {
        position = await editing.NextPositionAsync(Consultation.Id, cancel);
        return null;
    }

    protected override Finding Make() => new(Consultation.Id, position, Input.Title!.Trim(), Input.Said!.Trim());

    protected override Refusal? Apply(Finding noun) => null;

    protected override Done<Finding> Done(Finding noun) =>
        new(
            DecisionsEvents.FindingAdded,
            $"Added “{noun.Title}”. It has no decision yet.",
            DecisionsLinks.Desk.Record(Consultation.Code)
        );
}

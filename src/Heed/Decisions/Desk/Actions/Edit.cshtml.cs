using Heed.Consultations.Doors;
using Heed.Decisions.Record;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Desk.Actions;

/// <summary>Moves an action on, or changes what it says; deletes it and puts it back.</summary>
public sealed class EditModel(HeedDb db, ConsultationIndex consultations, FindingEditing editing, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public ActionForm Input { get; set; } = new();

    public PlannedAction Action { get; private set; } = null!;
    public Finding Finding { get; private set; } = null!;
    public ConsultationBrief Consultation { get; private set; } = null!;
    public bool IsOvertaken { get; private set; }
    public bool IsLate => Action.IsLate(clock.Today());
    public string RecordHref => DecisionsLinks.Desk.Record(Consultation.Code);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await LoadAsync(cancel))
            return NotFound();
        Input = new ActionForm
        {
            What = Action.What,
            Who = Action.Who,
            Due = Action.Due,
            State = Action.State,
            Progress = Action.Progress,
            Version = Action.Version,
        };
        return Page();
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel) =>
        await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (Input.Version != Action.Version)
            return OvertakenBy();
        string? refusal = null;
        if (!editing.TryChange(Action, "action changed", () => Change(out refusal)))
        {
            ModelState.AddModelError("Input.Progress", refusal!);
            return Page();
        }
        return await SavedAsync("Saved the action.", RecordHref, cancel);
    }

    public Task<IActionResult> OnPostDeleteAsync(CancellationToken cancel) =>
        SetAsideAsync(
            "action deleted",
            "Deleted the action. You can put it back here.",
            () => Action.Delete(clock.GetUtcNow()),
            cancel
        );

    public Task<IActionResult> OnPostPutBackAsync(CancellationToken cancel) =>
        SetAsideAsync("action put back", "The action is back.", () => Action.PutBack(), cancel);

    private async Task<IActionResult> SetAsideAsync(string act, string said, Action change, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        ModelState.Clear();
        editing.TryChange(
            Action,
            act,
            () =>
            {
                change();
                return true;
            }
        );
        return await SavedAsync(said, DecisionsLinks.Desk.Actions.Edit(Id), cancel);
    }

    private bool Change(out string? refusal)
    {
        if (!Action.TryMove(Input.State, Input.Progress ?? "", clock.Today(), out refusal))
            return false;
        (Action.What, Action.Who, Action.Due) = (Input.What!.Trim(), Input.Who!.Trim(), Input.Due);
        return true;
    }

    private async Task<IActionResult> SavedAsync(string said, string next, CancellationToken cancel)
    {
        if (!await editing.TrySaveAsync(cancel))
            return await LoadAsync(cancel) ? OvertakenBy() : NotFound();
        Flash(said);
        return LocalRedirect(next);
    }

    private IActionResult OvertakenBy()
    {
        (IsOvertaken, Input.Version) = (true, Action.Version);
        this.Overtaken("Input.Version");
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var action = await db.Set<PlannedAction>().SingleOrDefaultAsync(each => each.Id == Id, cancel);
        if (action is null)
            return false;
        (Action, Finding) = (action, await db.Set<Finding>().SingleAsync(each => each.Id == action.FindingId, cancel));
        if (await consultations.FindAsync(Finding.ConsultationId, cancel) is not { } consultation)
            return false;
        Consultation = consultation;
        return true;
    }
}

using Heed.Decisions.Record;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Decisions.Desk.Actions;

/// <summary>Moves an action on, or changes what it says; deletes it and puts it back.</summary>
public sealed class EditModel(EditServices services, FindingLookup findings) : ActionPage(services, findings)
{
    public bool IsLate => Noun.IsLate(Today);

    protected override async Task<Finding?> FindingAsync(CancellationToken cancel) => await Findings.OfActionAsync(Noun, cancel);

    protected override ActionInput Fill(PlannedAction noun) =>
        new()
        {
            What = noun.What,
            Who = noun.Who,
            Due = noun.Due,
            State = noun.State,
            Progress = noun.Progress,
        };

    protected override Done<PlannedAction> Done(PlannedAction noun) =>
        new(DecisionsEvents.ActionChanged, "Saved the action.", RecordHref);

    public Task<IActionResult> OnPostDeleteAsync(CancellationToken cancel) =>
        ActAsync(
            noun => noun.Delete(Now),
            noun => new(DecisionsEvents.ActionDeleted, "Deleted the action. You can put it back here.", Here(noun)),
            cancel
        );

    public Task<IActionResult> OnPostPutBackAsync(CancellationToken cancel) =>
        ActAsync(noun => noun.PutBack(), noun => new(DecisionsEvents.ActionPutBack, "The action is back.", Here(noun)), cancel);

    private static string Here(PlannedAction noun) => DecisionsLinks.Desk.Actions.Edit(noun.Id);
}

using Heed.Decisions.Record;
using Heed.Platform.Forms;

namespace Heed.Decisions.Desk.Actions;

/// <summary>Adds something that is done because of a finding; the address names the finding.</summary>
public sealed class AddModel(EditServices services, FindingLookup findings) : ActionPage(services, findings)
{
    public override bool IsNew => true;

    protected override Task<Finding?> FindingAsync(CancellationToken cancel) => Findings.OnTheListAsync(Id, cancel);

    protected override PlannedAction Make() => new(Finding.Id, Input.What!, Input.Who!, Input.Due);

    protected override Done<PlannedAction> Done(PlannedAction noun) =>
        new(DecisionsEvents.ActionAdded, $"Added an action to “{Finding.Title}”.", RecordHref);
}

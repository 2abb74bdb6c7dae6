using Heed.Consultations.Doors;
using Heed.Decisions.Record;
using Heed.Platform.Forms;
using Heed.Platform.Time;

namespace Heed.Decisions.Desk.Actions;

/// <summary>A page about something that is done because of a finding.</summary>
public abstract class ActionPage(EditServices services, FindingLookup findings) : EditPage<PlannedAction, ActionInput>(services)
{
    public Finding Finding { get; private set; } = null!;
    public ConsultationBrief Consultation { get; private set; } = null!;
    public string RecordHref => DecisionsLinks.Desk.Record(Consultation.Code);

    protected DateOnly Today { get; } = services.Clock.Today();
    protected FindingLookup Findings { get; } = findings;

    protected abstract Task<Finding?> FindingAsync(CancellationToken cancel);

    protected override async Task<bool> ReadAroundAsync(CancellationToken cancel)
    {
        if (await FindingAsync(cancel) is not { } finding)
            return false;
        if (await Findings.ConsultationOfAsync(finding, cancel) is not { } consultation)
            return false;
        (Finding, Consultation) = (finding, consultation);
        return true;
    }

    protected override Refusal? Apply(PlannedAction noun)
    {
        if (!noun.TryMove(Input.State, Input.Progress ?? "", Today, out var refusal))
            return new Refusal(refusal!, nameof(Input.Progress));
        (noun.What, noun.Who, noun.Due) = (Input.What!.Trim(), Input.Who!.Trim(), Input.Due);
        return null;
    }
}

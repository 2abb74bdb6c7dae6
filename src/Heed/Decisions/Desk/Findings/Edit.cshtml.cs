using Heed.Decisions.Record;
using Heed.Platform.Forms;

namespace Heed.Decisions.Desk.Findings;

/// <summary>Changes what is written down of a finding.</summary>
public sealed class EditModel(EditServices services, FindingLookup findings) : FindingPage<FindingInput>(services, findings)
{
    protected override FindingInput Fill(Finding noun) => new() { Title = noun.Title, Said = noun.Said };

    protected override Refusal? Apply(Finding noun)
    {
        (noun.Title, noun.Said) = (Input.Title!.Trim(), Input.Said!.Trim());
        return null;
    }

    protected override Done<Finding> Done(Finding noun) =>
        new(DecisionsEvents.FindingChanged, $"Saved “{noun.Title}”.", RecordHref);
}

using Heed.Decisions.Record;
using Heed.Office.Doors;
using Heed.Platform.Components.Fields;
using Heed.Platform.Forms;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Decisions.Desk.Findings;

/// <summary>What was decided about a finding, and why.</summary>
public sealed class DecideModel(EditServices services, FindingLookup findings, IOfficeProfile office)
    : FindingPage<FindingDecisionInput>(services, findings)
{
    private readonly DateOnly today = services.Clock.Today();

    /// <summary>The titles of the office; who decided earlier stays among them.</summary>
    public IReadOnlyList<FieldOption> Deciders =>
        [
            .. office
                .Current.Titles.Select(title => title.Title)
                .Append(Finding.DecidedBy)
                .Where(title => title.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Select(title => new FieldOption(title, title)),
        ];

    protected override FindingDecisionInput Fill(Finding noun) =>
        new()
        {
            Outcome = noun.IsAnswered ? noun.Outcome : null,
            Decision = noun.Decision,
            Why = noun.Why,
            DecidedBy = noun.IsAnswered ? noun.DecidedBy : office.Current.TitleOf("office-holder"),
            DecidedOn = noun.DecidedOn ?? today,
        };

    protected override Refusal? Apply(Finding noun) =>
        Input.DecidedOn > today ? new Refusal("The day of the decision must be today or earlier", nameof(Input.DecidedOn))
        : noun.TryDecide(
            Input.Outcome ?? Outcome.Undecided,
            Input.Decision ?? "",
            Input.Why ?? "",
            Input.DecidedBy ?? "",
            Input.DecidedOn!.Value,
            out var refusal
        )
            ? null
        : new Refusal(refusal!, Missing());

    protected override Done<Finding> Done(Finding noun) =>
        new(DecisionsEvents.FindingDecided, $"Recorded the decision on “{noun.Title}”.", RecordHref);

    public Task<IActionResult> OnPostUndecideAsync(CancellationToken cancel) =>
        ActAsync(
            noun => noun.Undecide(),
            noun =>
                new(
                    DecisionsEvents.DecisionTakenBack,
                    $"The decision on “{noun.Title}” is taken back. It counts as not answered.",
                    RecordHref
                ),
            cancel
        );

    private string Missing() =>
        Input.Outcome is null or Outcome.Undecided ? nameof(Input.Outcome)
        : string.IsNullOrWhiteSpace(Input.Decision) ? nameof(Input.Decision)
        : string.IsNullOrWhiteSpace(Input.Why) ? nameof(Input.Why)
        : nameof(Input.DecidedBy);
}

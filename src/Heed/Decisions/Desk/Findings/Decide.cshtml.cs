using Heed.Consultations.Doors;
using Heed.Decisions.Record;
using Heed.Office.Doors;
using Heed.Platform.Components.Fields;
using Heed.Platform.Data;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Decisions.Desk.Findings;

/// <summary>What was decided about a finding, and why.</summary>
public sealed class DecideModel(
    HeedDb db,
    ConsultationIndex consultations,
    FindingEditing editing,
    IOfficeProfile office,
    TimeProvider clock
) : FindingPage(db, consultations)
{
    [BindProperty]
    public FindingDecisionForm Input { get; set; } = new();

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

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await LoadAsync(cancel))
            return NotFound();
        Input = new FindingDecisionForm
        {
            Outcome = Finding.IsAnswered ? Finding.Outcome : null,
            Decision = Finding.Decision,
            Why = Finding.Why,
            DecidedBy = Finding.IsAnswered ? Finding.DecidedBy : office.Current.TitleOf("office-holder"),
            DecidedOn = Finding.DecidedOn ?? clock.Today(),
            Version = Finding.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        if (Input.DecidedOn > clock.Today())
            ModelState.AddModelError("Input.DecidedOn", "The day of the decision must be today or earlier");
        if (!ModelState.IsValid)
            return Page();
        if (Input.Version != Finding.Version)
            return OvertakenBy();
        string? refusal = null;
        if (!editing.TryChange(Finding, "finding decided", () => Decide(out refusal)))
            return Refuse(refusal!);
        return await SavedAsync($"Recorded the decision on “{Finding.Title}”.", cancel);
    }

    public async Task<IActionResult> OnPostUndecideAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        ModelState.Clear();
        if (Input.Version != Finding.Version)
            return OvertakenBy();
        editing.TryChange(Finding, "decision taken back", Undecide);
        return await SavedAsync($"The decision on “{Finding.Title}” is taken back. It counts as not answered.", cancel);
    }

    private bool Decide(out string? refusal) =>
        Finding.TryDecide(
            Input.Outcome ?? Outcome.Undecided,
            Input.Decision ?? "",
            Input.Why ?? "",
            Input.DecidedBy ?? "",
            Input.DecidedOn!.Value,
            out refusal
        );

    private bool Undecide()
    {
        Finding.Undecide();
        return true;
    }

    private IActionResult Refuse(string refusal)
    {
        var field =
            Input.Outcome is null or Outcome.Undecided ? "Input.Outcome"
            : string.IsNullOrWhiteSpace(Input.Decision) ? "Input.Decision"
            : string.IsNullOrWhiteSpace(Input.Why) ? "Input.Why"
            : "Input.DecidedBy";
        ModelState.AddModelError(field, refusal);
        return Page();
    }

    private async Task<IActionResult> SavedAsync(string said, CancellationToken cancel)
    {
        if (!await editing.TrySaveAsync(cancel))
            return await LoadAsync(cancel) ? OvertakenBy() : NotFound();
        Flash(said);
        return LocalRedirect(RecordHref);
    }

    private IActionResult OvertakenBy()
    {
        (IsOvertaken, Input.Version) = (true, Finding.Version);
        this.Overtaken("Input.Version");
        return Page();
    }
}

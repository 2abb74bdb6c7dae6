using Heed.Consultations.Launching;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Gates;

/// <summary>A page on which somebody decides a gate and says why.</summary>
public abstract class GatePage(HeedDb db, TimeProvider clock, LaunchGates gates) : ConsultationPage(db, clock)
{
    [BindProperty(SupportsGet = true)]
    public Gate Gate { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public GateStatus Status { get; private set; } = null!;

    /// <summary>Whether this page lets a consultation through a gate that is not met.</summary>
    protected abstract bool IsOverride { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        Enum.IsDefined(Gate) ? await ShownAsync(cancel) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Enum.IsDefined(Gate) || !await FindAsync(cancel))
            return NotFound();
        var refusal = await gates.DecideAsync(Consultation, Gate, User.PersonId()!.Value, IsOverride, Reason, cancel);
        var done = $"{GateWords.Of(Gate).Name}: {(IsOverride ? "let through, with your name and reason" : "confirmed")}.";
        return await DoneAsync(refusal, "Reason", done, ConsultationsLinks.Desk.Gates.Index(Id), cancel);
    }

    protected override async Task ShowAsync(CancellationToken cancel) =>
        Status = (await gates.StatusAsync(Consultation, cancel)).Single(each => each.Gate == Gate);
}

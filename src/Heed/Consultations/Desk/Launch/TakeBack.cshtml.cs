using Heed.Consultations.Launching;
using Heed.Platform.Data;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Launch;

/// <summary>Takes a launched consultation off the public site. Possible until somebody has answered.</summary>
/// <remarks>No edit page: the Publishing room withdraws, and records it, and this room follows.</remarks>
public sealed class TakeBackModel(HeedDb db, TimeProvider clock, ConsultationPublishing publishing) : ConsultationPage(db, clock)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var refusal = await publishing.TakeBackAsync(Consultation, Input.Reason, cancel);
        return await DoneAsync(
            refusal,
            nameof(Input.Reason),
            "It was taken back. It is a draft again, and goes out only through clearance.",
            Home,
            cancel
        );
    }
}

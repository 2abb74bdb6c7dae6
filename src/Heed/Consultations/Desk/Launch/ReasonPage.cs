using Heed.Platform.Data;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Launch;

/// <summary>A page that changes the state of a consultation and asks for the reason.</summary>
public abstract class ReasonPage(HeedDb db, TimeProvider clock) : ConsultationPage(db, clock)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Changes the state. Returns the refusal, or null when it was done.</summary>
    protected abstract Task<string?> DoAsync(CancellationToken cancel);

    /// <summary>Message once it is done.</summary>
    protected abstract string Done { get; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var refusal = await DoAsync(cancel);
        return await DoneAsync(refusal, "Reason", Done, Home, cancel);
    }
}

using Heed.Platform.Data;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Launch;

/// <summary>A page on which somebody changes where a consultation stands and says why.</summary>
public abstract class ReasonPage(HeedDb db, TimeProvider clock) : ConsultationPage(db, clock)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Does it; gives why not, or null.</summary>
    protected abstract Task<string?> DoAsync(CancellationToken cancel);

    /// <summary>What to say once it is done.</summary>
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

using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Site.Respond;

/// <summary>Before you start: numbers for an emergency, and what happens with your answers.</summary>
public sealed class StartModel(JourneyParts parts) : RespondPage(parts)
{
    /// <summary>Whether answers from before wait on this device.</summary>
    public bool HasDraft { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? await AgainAsync(cancel) : NotFound();

    public override async Task<IActionResult> AgainAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (await DraftAsync() is { } draft)
            (Given, HasDraft) = (draft, true);
        return Page();
    }

    /// <summary>Goes on with the answers there are, or begins: always for the next person once the last has sent theirs.</summary>
    public async Task<IActionResult> OnPostAsync(string? afresh, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (State != ConsultationState.Open)
            return await AgainAsync(cancel);
        if (afresh is not null && Token is { } old)
            await Parts.Drafts.ForgetAsync(old);
        if (afresh is not null || Token is null || (await DraftAsync() is null && await SentAsync(cancel) is not null))
            Begin();
        return ToPage(1);
    }
}

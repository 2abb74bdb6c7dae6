using Heed.Consultations.Results;
using Heed.Platform.Data;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Desk.Results;

/// <summary>Live results: every figure computed from what is stored now.</summary>
public sealed class ShowModel(HeedDb db, ResultsReader reader, PressRoom press, TimeProvider clock) : PageModel
{
    public Consultation Consultation { get; private set; } = null!;
    public ConsultationState State { get; private set; }
    public ResultsContent Figures { get; private set; } = null!;
    public VersionStanding? Standing { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancel) is not { } found)
            return NotFound();
        Consultation = found;
        State = found.StateAt(clock.GetUtcNow());
        Figures = await reader.ReadAsync(found, cancel);
        Standing = await press.StandingAsync(ResultsContent.Kind, id, cancel);
        return Page();
    }
}

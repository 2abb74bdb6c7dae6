using Heed.Consultations.Results;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Desk.Results;

/// <summary>Live results, computed from what is stored now, and the status of their publication.</summary>
public sealed class ShowModel(
    HeedDb db,
    ResultsQuery reader,
    ResultsPublishing publishing,
    ResultsStatusQuery statuses,
    IDeskAccess access,
    TimeProvider clock
) : PageModel
{
    public Consultation Consultation { get; private set; } = null!;
    public ConsultationState State { get; private set; }
    public ResultsDisplay Figures { get; private set; } = null!;
    public ResultsStatus Status { get; private set; } = null!;
    public bool MayAct { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancel) is not { } found)
            return NotFound();
        Consultation = found;
        State = found.StateAt(clock.GetUtcNow());
        var live = await reader.ReadAsync(found, cancel);
        Figures = new ResultsDisplay(live, (await publishing.PrepareAsync(found, live, cancel)).Content);
        Status = await statuses.OfAsync(found, State, cancel);
        MayAct = access.MayAct(User, ConsultationsLinks.Desk.Folder);
        return Page();
    }
}

using Heed.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Desk.Imports;

/// <summary>One imported file and every row of it that could not be taken.</summary>
public sealed class ShowModel(HeedDb db) : PageModel
{
    public const int PageSize = 50;

    public Consultation Consultation { get; private set; } = null!;
    public Import Import { get; private set; } = null!;
    public IReadOnlyList<ImportFault> Faults { get; private set; } = [];
    public int Total { get; private set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid import, CancellationToken cancel)
    {
        var found = await db.Set<Import>()
            .AsNoTracking()
            .SingleOrDefaultAsync(each => each.Id == import && each.ConsultationId == id, cancel);
        if (found is null)
            return NotFound();
        Import = found;
        Consultation = await db.Set<Consultation>().AsNoTracking().SingleAsync(each => each.Id == id, cancel);
        var faults = db.Set<ImportFault>().AsNoTracking().Where(fault => fault.ImportId == import);
        Total = await faults.CountAsync(cancel);
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Faults = await faults.OrderBy(fault => fault.Line).Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return Page();
    }
}

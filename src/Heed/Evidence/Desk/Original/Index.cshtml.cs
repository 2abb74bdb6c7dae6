using Heed.Platform.Audit;
using Heed.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heed.Evidence.Desk.Original;

/// <summary>
/// A view word for word, for the roles that may see it. The one page whose GET writes: the look is in the audit before the
/// words leave the program.
/// </summary>
[ResponseCache(NoStore = true)]
public sealed class IndexModel(HeedDb db, AuditTrail audit) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public string Text { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var original = await db.Set<View>()
            .Where(view => view.Id == Id && view.WithdrawnAt == null)
            .Select(view => view.Original)
            .SingleOrDefaultAsync(cancel);
        if (original is null)
            return NotFound();
        audit.Record(EvidenceEvents.OriginalRead, Id);
        await db.SaveChangesAsync(cancel);
        Text = original;
        return Page();
    }
}

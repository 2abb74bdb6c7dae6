using Heed.Decisions.Record;
using Heed.Evidence.Doors;
using Heed.Platform.Data;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Desk;

/// <summary>What came of one view: the findings that rest on it, the decisions on them, the actions.</summary>
public sealed class ViewModel(HeedDb db, Views evidence, FindingQuery findings, TimeProvider clock) : PageModel
{
    /// <summary>The shown text; null when the view has been withdrawn.</summary>
    public ShownView? View { get; private set; }
    public IReadOnlyList<FindingRow> Rows { get; private set; } = [];
    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        View = (await evidence.QuoteAsync([id], cancel)).SingleOrDefault();
        var ids = await db.Set<FindingView>()
            .Where(link => link.ViewId == id)
            .OrderBy(link => link.LinkedAt)
            .Select(link => link.FindingId)
            .ToListAsync(cancel);
        if (View is null && ids.Count == 0)
            return NotFound();
        var rows = new List<FindingRow>();
        foreach (var finding in ids)
            if (await findings.FindAsync(finding, cancel) is { } row)
                rows.Add(row);
        Rows = rows;
        return Page();
    }
}

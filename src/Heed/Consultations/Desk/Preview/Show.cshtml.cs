using Heed.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Desk.Preview;

/// <summary>The draft on the public pages' own partials. It takes no answers.</summary>
public sealed class ShowModel(HeedDb db, TimeProvider clock) : PageModel
{
    public Consultation Consultation { get; private set; } = null!;
    public ConsultationContent Draft { get; private set; } = null!;

    /// <summary>The page of questions shown, from 1; 0 is the consultation's own page.</summary>
    public int Number { get; private set; }

    public bool IsAhead { get; private set; }
    public string Home => ConsultationsLinks.Desk.Show(Consultation.Id);
    public int Pages => Draft.Questionnaire.Pages.Count;

    /// <summary>Where the preview goes on from here; null at its end.</summary>
    public string? Onward => Number < Pages ? ConsultationsLinks.Desk.Preview.Show(Consultation.Id, Number + 1) : null;

    public async Task<IActionResult> OnGetAsync(Guid id, int? number, CancellationToken cancel)
    {
        var found = await db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancel);
        if (found is null || number < 1 || number > found.Questionnaire.Pages.Count)
            return NotFound();
        (Consultation, Draft, Number) = (found, found.Content(), number ?? 0);
        IsAhead = clock.GetUtcNow() < found.OpensAt;
        return Page();
    }
}

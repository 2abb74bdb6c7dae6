using System.ComponentModel.DataAnnotations;
using Heed.Consultations.Results;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Desk.Results;

/// <summary>Freezes the present figures with the office's summary, and sends them for clearance.</summary>
/// <remarks>No edit page: it freezes results and sends them for clearance; no noun is typed into.</remarks>
public sealed class PublishModel(HeedDb db, ResultsPublishing publishing, TimeProvider clock) : FormPage
{
    [BindProperty]
    [Required(ErrorMessage = "Say in a few sentences what people told you")]
    [StringLength(20_000, ErrorMessage = "The summary can be at most 20,000 characters")]
    public string? Summary { get; set; }

    public Consultation Consultation { get; private set; } = null!;
    public ResultsToPublish Ready { get; private set; } = null!;
    public bool IsOpen => Consultation.StateAt(clock.GetUtcNow()) is ConsultationState.Open;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var version = await publishing.SendAsync(Consultation, Summary!, User.PersonId()!.Value, cancel);
        await db.SaveChangesAsync(cancel);
        Flash("The results were sent for clearance. Someone else must clear them before they are published.");
        return LocalRedirect(PublishingLinks.Desk.Version(version));
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel) =>
        Guid.TryParse(RouteData.Values["id"]?.ToString(), out var id) && await LoadAsync(id, cancel) ? Page() : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancel) is not { } found)
            return false;
        Consultation = found;
        Ready = await publishing.PrepareAsync(found, cancel);
        return true;
    }
}

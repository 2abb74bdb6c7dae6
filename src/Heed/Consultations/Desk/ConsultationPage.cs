using Heed.Platform.Data;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Desk;

/// <summary>A page at which something is done with a whole consultation.</summary>
/// <remarks>No edit page: questions are changed as a list, and launching and sending are Publishing's acts.</remarks>
public abstract class ConsultationPage(HeedDb db, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Consultation Consultation { get; private set; } = null!;

    public string Home => ConsultationsLinks.Desk.Show(Id);

    protected HeedDb Database { get; } = db;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public ConsultationState State => Consultation.StateAt(Now);

    /// <summary>Reads the consultation; false when there is none with that id.</summary>
    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        var found = await Database.Set<Consultation>().SingleOrDefaultAsync(each => each.Id == Id, cancel);
        if (found is null)
            return false;
        Consultation = found;
        return true;
    }

    /// <summary>Shows the page again. Whatever was changed in memory is forgotten; what was typed stays in the form.</summary>
    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        Database.ChangeTracker.Clear();
        if (!await FindAsync(cancel))
            return NotFound();
        await ShowAsync(cancel);
        return Page();
    }

    /// <summary>Reads what the page shows around its form.</summary>
    protected virtual Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;

    protected async Task<IActionResult> ShownAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        await ShowAsync(cancel);
        return Page();
    }

    /// <summary>Shows the form again with the refusal, or goes on to the next page with a message.</summary>
    protected async Task<IActionResult> DoneAsync(
        string? refusal,
        string? field,
        string done,
        string href,
        CancellationToken cancel
    )
    {
        if (Refusal.At(field, refusal) is { } refused)
            return await RefuseAsync(refused, cancel);
        Flash(done);
        return Redirect(href);
    }
}

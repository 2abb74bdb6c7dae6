using Heed.Consultations.Doors;
using Heed.Decisions.Ledger;
using Heed.Decisions.Record;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Decisions.Desk;

/// <summary>Freezes the record and sends it for clearance, after a preview of what the public will see.</summary>
/// <remarks>No edit page: what it makes is a version, which Publishing stores and records.</remarks>
public sealed class PublishModel(
    HeedDb db,
    ConsultationIndex consultations,
    OutcomeContentBuilder builder,
    OutcomeDisplayQuery query,
    OutcomePublishing publishing,
    TimeProvider clock
) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "consultation")]
    public string Code { get; set; } = "";

    public ConsultationBrief Consultation { get; private set; } = null!;
    public OutcomeDisplay Shown { get; private set; } = null!;
    public string RecordHref => DecisionsLinks.Desk.Record(Consultation.Code);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await consultations.FindAsync(Code, cancel) is not { } found)
            return NotFound();
        Consultation = found;
        Shown = await query.ViewAsync(await builder.OfAsync(found, cancel), clock.GetUtcNow(), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await consultations.FindAsync(Code, cancel) is not { } found)
            return NotFound();
        var (version, refusal) = await publishing.TrySendAsync(found, User.PersonId()!.Value, cancel);
        if (version is null)
            return await RefuseAsync(new(refusal!), cancel);
        await db.SaveChangesAsync(cancel);
        Flash("Sent for clearance. Somebody else must clear it before it can be published.");
        return LocalRedirect(DecisionsLinks.Desk.Record(found.Code));
    }
}

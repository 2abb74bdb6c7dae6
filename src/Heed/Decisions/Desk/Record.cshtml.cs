using Heed.Consultations.Doors;
using Heed.Decisions.Record;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Desk;

/// <summary>The record of one consultation: findings, decisions, actions, what they rest on, and what the public sees of it.</summary>
/// <remarks>No edit page: it moves, deletes and puts back any finding of the list, and has no form.</remarks>
public sealed class RecordModel(
    HeedDb db,
    ConsultationIndex consultations,
    DecisionRecordQuery query,
    FindingEditing editing,
    IDeskAccess access
) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "consultation")]
    public string Code { get; set; } = "";

    public ConsultationBrief Consultation { get; private set; } = null!;
    public DecisionRecord Whole { get; private set; } = null!;

    /// <summary>Whether this person may change anything here.</summary>
    public bool MayAct => access.MayAct(User, DecisionsLinks.Desk.Folder);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await RedisplayAsync(cancel);

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await consultations.FindAsync(Code, cancel) is not { } found)
            return NotFound();
        Consultation = found;
        Whole = await query.ReadAsync(found, cancel);
        return Page();
    }

    public Task<IActionResult> OnPostUpAsync(Guid finding, CancellationToken cancel) => MoveAsync(finding, up: true, cancel);

    public Task<IActionResult> OnPostDownAsync(Guid finding, CancellationToken cancel) => MoveAsync(finding, up: false, cancel);

    public Task<IActionResult> OnPostDeleteAsync(Guid finding, CancellationToken cancel) =>
        ChangeAsync(
            finding,
            each =>
            {
                editing.Delete(each);
                return Task.FromResult<string?>($"Deleted “{each.Title}”. You can put it back at the foot of this page.");
            },
            cancel
        );

    public Task<IActionResult> OnPostPutBackAsync(Guid finding, CancellationToken cancel) =>
        ChangeAsync(
            finding,
            async each =>
            {
                await editing.PutBackAsync(each, cancel);
                return $"“{each.Title}” is back, at the end of the list.";
            },
            cancel
        );

    private Task<IActionResult> MoveAsync(Guid finding, bool up, CancellationToken cancel) =>
        ChangeAsync(
            finding,
            async each =>
            {
                await editing.MoveAsync(each, up, cancel);
                return null;
            },
            cancel
        );

    private async Task<IActionResult> ChangeAsync(Guid finding, Func<Finding, Task<string?>> change, CancellationToken cancel)
    {
        if (await consultations.FindAsync(Code, cancel) is not { } found)
            return NotFound();
        var changed = await db.Set<Finding>()
            .SingleOrDefaultAsync(each => each.Id == finding && each.ConsultationId == found.Id, cancel);
        if (changed is null)
            return NotFound();
        var said = await change(changed);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await RefuseAsync(
                new("Somebody else changed this at the same moment. Look at it again and repeat what you want."),
                cancel
            );
        }
        if (said is not null)
            Flash(said);
        return LocalRedirect(DecisionsLinks.Desk.Record(found.Code));
    }
}

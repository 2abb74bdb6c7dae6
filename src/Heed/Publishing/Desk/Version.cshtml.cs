using Heed.Platform.Audit;
using Heed.Platform.Doors;
using Heed.Platform.Forms;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Publishing.Desk;

/// <summary>One version: its state, how the public would see it, what changed, its history, and what can be done with it.</summary>
public sealed class VersionModel(VersionSheets sheets, PressRoom press, IDeskAccess access) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public VersionSheet Sheet { get; private set; } = null!;

    public bool IsAuthor => Sheet.Version.AuthorId == User.PersonId();

    public bool MayAct => access.MayAct(User, "Publishing/Desk");

    public bool MayClear => access.MayAct(User, "Publishing/Desk/Clear");

    public bool IsWaiting => Sheet.Standing.State == VersionState.WaitingForClearance;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancel)
    {
        await press.SendForClearanceAsync(Id, cancel);
        Flash("Sent for clearance.");
        return Redirect($"/desk/publishing/versions/{Id}");
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancel)
    {
        var (done, refusal) = await press.TryUndoScheduleAsync(Id, cancel);
        if (!done)
        {
            ModelState.AddModelError("", refusal!);
            return await RedisplayAsync(cancel);
        }
        Flash("The publication was undone. The version stays cleared.");
        return Redirect($"/desk/publishing/versions/{Id}");
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await sheets.FindAsync(Id, cancel) is not { } sheet)
            return NotFound();
        Sheet = sheet;
        return Page();
    }
}

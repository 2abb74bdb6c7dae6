using Heed.Platform.Audit;
using Heed.Platform.Doors;
using Heed.Platform.Forms;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Publishing.Desk;

/// <summary>One version: its state, how the public would see it, what changed, its history, and what can be done with it.</summary>
/// <remarks>No edit page: it has buttons and no form; Publishing's acts check and record by themselves.</remarks>
public sealed class VersionModel(VersionDetailsQuery query, ItemPublishing items, IDeskAccess access) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public VersionDetails Details { get; private set; } = null!;

    public bool IsAuthor => Details.Version.AuthorId == User.PersonId();

    public bool MayAct => access.MayAct(User, PublishingLinks.Desk.Folder);

    public bool MayClear => access.MayAct(User, PublishingLinks.Desk.Clear.Folder);

    public bool IsWaiting => Details.Status.State == VersionState.WaitingForClearance;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancel)
    {
        await items.SendForClearanceAsync(Id, cancel);
        Flash("Sent for clearance.");
        return Redirect(PublishingLinks.Desk.Version(Id));
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancel)
    {
        var (done, refusal) = await items.TryUndoScheduleAsync(Id, cancel);
        if (!done)
            return await RefuseAsync(new(refusal!), cancel);
        Flash("The publication was undone. The version stays cleared.");
        return Redirect(PublishingLinks.Desk.Version(Id));
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await query.FindAsync(Id, cancel) is not { } details)
            return NotFound();
        Details = details;
        return Page();
    }
}

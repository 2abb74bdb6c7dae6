using System.ComponentModel.DataAnnotations;
using Heed.Platform.Forms;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Publishing.Desk;

/// <summary>Takes an item off the public site, leaving a note at its address.</summary>
/// <remarks>No edit page: a publication is withdrawn as an act of Publishing, which checks and records it.</remarks>
public sealed class WithdrawModel(VersionDetailsQuery query, ItemPublishing items) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public WithdrawInput Input { get; set; } = new();

    public VersionDetails Details { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var again = await RedisplayAsync(cancel);
        if (!ModelState.IsValid || Details is null)
            return again;
        await items.WithdrawAsync(Details.Item.Id, Input.Because!, cancel, Input.Note);
        Flash("Withdrawn. The address now shows your note.");
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

public sealed class WithdrawInput
{
    [
        Required(ErrorMessage = "Say why it is withdrawn"),
        StringLength(1000, ErrorMessage = "The reason must be 1,000 characters or fewer")
    ]
    public string? Because { get; set; }

    [
        Required(ErrorMessage = "Write the note that the public will find"),
        StringLength(500, ErrorMessage = "The note must be 500 characters or fewer")
    ]
    public string? Note { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Heed.Platform.Forms;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Publishing.Desk.Clear;

/// <summary>Returns a version to its author, with the reason.</summary>
/// <remarks>No edit page: a version never changes; that it was returned is an act of clearance, which records it.</remarks>
public sealed class ReturnModel(VersionDetailsQuery query, ItemClearance clearances) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ReturnInput Input { get; set; } = new();

    public VersionDetails Details { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        var (done, refusal) = await clearances.TryReturnAsync(Id, Input.Because, cancel);
        if (!done)
            return await RefuseAsync(new(refusal!, nameof(Input.Because)), cancel);
        Flash("Returned to the author.");
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

public sealed class ReturnInput
{
    [StringLength(2000, ErrorMessage = "What should change must be 2,000 characters or fewer")]
    public string? Because { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Heed.Platform.Forms;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Publishing.Desk;

/// <summary>Takes an item off the public site, leaving a note at its address.</summary>
public sealed class WithdrawModel(VersionSheets sheets, PressRoom press) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Required(ErrorMessage = "Say why it is withdrawn")]
    [StringLength(1000, ErrorMessage = "The reason must be 1,000 characters or fewer")]
    public string? Because { get; set; }

    [BindProperty, Required(ErrorMessage = "Write the note that the public will find")]
    [StringLength(500, ErrorMessage = "The note must be 500 characters or fewer")]
    public string? Note { get; set; }

    public VersionSheet Sheet { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var again = await RedisplayAsync(cancel);
        if (!ModelState.IsValid || Sheet is null)
            return again;
        await press.WithdrawAsync(Sheet.Item.Id, Because!, cancel, Note);
        Flash("Withdrawn. The address now shows your note.");
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

using Heed.Platform.Data;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Tests.Platform.Pages;

/// <summary>The smallest real form: keeps a note, refuses one without a name, breaks on the name "break".</summary>
public sealed class NoteFormModel(HeedDb db) : FormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        db.Add(new SystemValue($"{Name}/{Guid.CreateVersion7():N}", Text ?? ""));
        await db.SaveChangesAsync(cancel);
        if (string.IsNullOrWhiteSpace(Name))
        {
            ModelState.AddModelError(nameof(Name), "Enter a name");
            return await RedisplayAsync(cancel);
        }
        if (Name == "break")
            throw new InvalidOperationException("Broken on purpose.");
        await Task.Delay(50, cancel);
        return LocalRedirect($"/test/counted?kept={Uri.EscapeDataString(Name)}");
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancel) => Task.FromResult<IActionResult>(Page());
}

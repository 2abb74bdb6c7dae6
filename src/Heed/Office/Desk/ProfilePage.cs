using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Office.Desk;

/// <summary>
/// A page that changes one part of the office's profile. When somebody else changed the profile meanwhile, what was typed
/// stays, and saving once more is a choice made knowing that.
/// </summary>
internal abstract class ProfilePage(ProfileClerk clerk) : FormPage
{
    /// <summary>The version of the profile that the person had before them.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The profile as it stands, for what the page shows around its form.</summary>
    public OfficeProfile Standing { get; private set; } = OfficeProfile.NotLoaded;

    /// <summary>For the history, in the past tense.</summary>
    protected abstract string Act { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await clerk.FindAsync(cancel) is not { } sheet)
            return NotFound();
        (Standing, Version) = (sheet.Read(), sheet.Version);
        return Show(Standing) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await clerk.FindAsync(cancel) is not { } sheet)
            return NotFound();
        Standing = sheet.Read();
        Check(Standing);
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        return await SaveAsync(sheet, Change(Standing), Act, cancel);
    }

    /// <summary>Saves a change, or shows the form again with what is against it.</summary>
    protected async Task<IActionResult> SaveAsync(ProfileSheet sheet, OfficeProfile changed, string act, CancellationToken cancel)
    {
        if (await clerk.ChangeAsync(sheet, Version, changed, act, Part, cancel) is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            return await RedisplayAsync(cancel);
        }
        Flash("Saved. It shows on every page now.");
        return LocalRedirect("/desk/office");
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await clerk.FindAsync(cancel) is not { } sheet)
            return NotFound();
        ModelState.Remove(nameof(Version));
        (Standing, Version) = (sheet.Read(), sheet.Version);
        return Page();
    }

    protected Task<ProfileSheet?> FindAsync(CancellationToken cancel) => clerk.FindAsync(cancel);

    /// <summary>Fills the form; false when the thing to change is not there.</summary>
    protected abstract bool Show(OfficeProfile profile);

    /// <summary>Puts what is wrong into ModelState.</summary>
    protected abstract void Check(OfficeProfile profile);

    /// <summary>The profile with what was typed.</summary>
    protected abstract OfficeProfile Change(OfficeProfile profile);

    /// <summary>The part that this page changes, for the history.</summary>
    protected abstract object? Part(OfficeProfile profile);

    /// <summary>Asks for a text that must not be missing.</summary>
    protected void Need(string? value, string field, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
            ModelState.AddModelError(field, message);
    }
}

using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Office.Desk;

/// <summary>
/// A page that changes one part of the office's profile. When somebody else changed the profile meanwhile, what was typed
/// stays, and saving once more is a choice made knowing that.
/// </summary>
internal abstract class ProfilePage(ProfileEditing editing) : FormPage
{
    /// <summary>The version of the profile that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The stored profile, for what the page shows around its form.</summary>
    public OfficeProfile Current { get; private set; } = OfficeProfile.NotLoaded;

    /// <summary>How the audit trail calls the change.</summary>
    protected abstract AuditEvent<ProfileRecord> Event { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await editing.FindAsync(cancel) is not { } record)
            return NotFound();
        (Current, Version) = (record.Read(), record.Version);
        return Show(Current) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await editing.FindAsync(cancel) is not { } record)
            return NotFound();
        Current = record.Read();
        Check(Current);
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        return await SaveAsync(record, Change(Current), Event, cancel);
    }

    /// <summary>Saves a change, or shows the form again with the refusal.</summary>
    protected async Task<IActionResult> SaveAsync(
        ProfileRecord record,
        OfficeProfile changed,
        AuditEvent<ProfileRecord> @event,
        CancellationToken cancel
    )
    {
        if (await editing.ChangeAsync(record, Version, changed, @event, Part, cancel) is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            return await RedisplayAsync(cancel);
        }
        Flash("Saved. It shows on every page now.");
        return LocalRedirect(OfficeLinks.Desk.Index());
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await editing.FindAsync(cancel) is not { } record)
            return NotFound();
        ModelState.Remove(nameof(Version));
        (Current, Version) = (record.Read(), record.Version);
        return Page();
    }

    protected Task<ProfileRecord?> FindAsync(CancellationToken cancel) => editing.FindAsync(cancel);

    /// <summary>Fills the form; false when the thing to change is not there.</summary>
    protected abstract bool Show(OfficeProfile profile);

    /// <summary>Checks what was typed and adds errors to ModelState.</summary>
    protected abstract void Check(OfficeProfile profile);

    /// <summary>The profile with what was typed.</summary>
    protected abstract OfficeProfile Change(OfficeProfile profile);

    /// <summary>The part that this page changes, for the history.</summary>
    protected abstract object? Part(OfficeProfile profile);

    /// <summary>Adds an error when a text is missing.</summary>
    protected void Need(string? value, string field, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
            ModelState.AddModelError(field, message);
    }
}

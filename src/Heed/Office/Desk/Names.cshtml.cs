using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Office.Desk;

internal sealed class NamesModel(ProfileEditing editing) : ProfilePage(editing)
{
    [BindProperty]
    public string? Legal { get; set; }

    [BindProperty]
    public string? Office { get; set; }

    [BindProperty]
    public string? ShortName { get; set; }

    [BindProperty]
    public string? Area { get; set; }

    [BindProperty]
    public string? Strapline { get; set; }

    [BindProperty]
    public string? Accent { get; set; }

    protected override AuditEvent<ProfileRecord> Event => OfficeEvents.NamesChanged;

    protected override bool Show(OfficeProfile profile)
    {
        (Legal, Office, ShortName) = (profile.Names.Legal, profile.Names.Office, profile.Names.ShortName);
        (Area, Strapline, Accent) = (profile.Names.Area, profile.Names.Strapline, profile.Branding.Accent);
        return true;
    }

    protected override void Check(OfficeProfile profile)
    {
        Need(Legal, nameof(Legal), "Enter the name in law");
        Need(Office, nameof(Office), "Enter the name of the office");
        Need(ShortName, nameof(ShortName), "Enter a short name");
        Need(Area, nameof(Area), "Enter the area");
        if (ProfileRules.AccentFault(Accent) is { } fault)
            ModelState.AddModelError(nameof(Accent), fault);
    }

    protected override OfficeProfile Change(OfficeProfile profile) =>
        profile with
        {
            Names = new(Legal!.Trim(), Office!.Trim(), ShortName!.Trim(), Area!.Trim(), Strapline?.Trim() ?? ""),
            Branding = profile.Branding with { Accent = Accent!.ToLowerInvariant() },
        };

    protected override object Part(OfficeProfile profile) => new { profile.Names, profile.Branding };
}

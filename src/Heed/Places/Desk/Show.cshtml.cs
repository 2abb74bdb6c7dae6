using Heed.Places.Doors;
using Heed.Places.Figures;
using Heed.Places.Storage;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Places.Desk;

/// <summary>One area: who lives there, from which sources, and from when to when it exists.</summary>
internal sealed class ShowModel(HeedDb db, IPlaces places, AreaEditing editing, IDeskAccess access) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    public Area Area { get; private set; } = null!;

    public string Whole { get; private set; } = "";

    public IReadOnlyList<MarginDisplay> Margins { get; private set; } = [];

    public bool MayAct => access.MayAct(User, PlacesLinks.Desk.Folder);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } record)
            return NotFound();
        (From, To) = (record.ValidFrom, record.ValidTo);
        return await RedisplayAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } record)
            return NotFound();
        if (From is null && ModelState[nameof(From)]?.Errors.Count is null or 0)
            ModelState.AddModelError(nameof(From), "Enter the first day");
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        if (await editing.SetDaysAsync(record, From!.Value, To, Version, cancel) is { } refusal)
        {
            ModelState.AddModelError(nameof(To), refusal);
            return await RedisplayAsync(cancel);
        }
        Flash("Saved.");
        return LocalRedirect(PlacesLinks.Desk.Show(Slug));
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } record)
            return NotFound();
        var now = await places.ReadAsync(cancel);
        ModelState.Remove(nameof(Version));
        (Area, Whole, Version) = (record.Read(), now.PoliceAreaName, record.Version);
        Margins = MarginDisplay.Of(now, record.Code);
        return Page();
    }

    private Task<AreaRecord?> FindAsync(CancellationToken cancel)
    {
        var slug = Slug.ToLowerInvariant();
        return db.Set<AreaRecord>().SingleOrDefaultAsync(area => area.Slug == slug, cancel);
    }
}

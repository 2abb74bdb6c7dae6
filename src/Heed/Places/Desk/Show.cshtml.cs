using System.ComponentModel.DataAnnotations;
using Heed.Places.Doors;
using Heed.Places.Figures;
using Heed.Places.Storage;
using Heed.Platform.Doors;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Places.Desk;

/// <summary>One area: who lives there, from which sources, and from when to when it exists.</summary>
internal sealed class ShowModel(AreaEditing editing, IPlaces places, IDeskAccess access)
    : EditPage<AreaRecord, AreaDaysInput>(editing.Services)
{
    private object before = new();

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public Area Area { get; private set; } = null!;

    public string Whole { get; private set; } = "";

    public IReadOnlyList<MarginDisplay> Margins { get; private set; } = [];

    public bool MayAct => access.MayAct(User, PlacesLinks.Desk.Folder);

    /// <summary>The address names an area by its words.</summary>
    public override bool IsNew => false;

    protected override string OvertakenMessage =>
        "Somebody else changed this area while you were typing. Check its dates and save again.";

    protected override Task<AreaRecord?> LoadAsync(CancellationToken cancel)
    {
        var slug = Slug.ToLowerInvariant();
        return Db.Set<AreaRecord>().SingleOrDefaultAsync(area => area.Slug == slug, cancel);
    }

    protected override async Task<bool> ReadAroundAsync(CancellationToken cancel)
    {
        var now = await places.ReadAsync(cancel);
        (Area, Whole, Margins) = (Noun.Read(), now.PoliceAreaName, MarginDisplay.Of(now, Noun.Code));
        return true;
    }

    protected override AreaDaysInput Fill(AreaRecord noun) => new() { From = noun.ValidFrom, To = noun.ValidTo };

    protected override Refusal? Apply(AreaRecord noun)
    {
        before = new { noun.ValidFrom, noun.ValidTo };
        noun.TrySetDays(Input.From!.Value, Input.To, out var refusal);
        return Refusal.At(nameof(Input.To), refusal);
    }

    protected override void Record(AreaRecord noun, Done<AreaRecord> done) => editing.Tell(done.Event, noun, before);

    protected override Done<AreaRecord> Done(AreaRecord noun) =>
        new(PlacesEvents.DaysChanged, "Saved.", PlacesLinks.Desk.Show(noun.Slug));

    protected override Task AfterSavingAsync(AreaRecord noun, CancellationToken cancel) => editing.AnnounceAsync(cancel);
}

internal sealed class AreaDaysInput
{
    [Display(Name = "First day")]
    [Required(ErrorMessage = "Enter the first day")]
    public DateOnly? From { get; set; }

    [Display(Name = "Last day")]
    public DateOnly? To { get; set; }
}

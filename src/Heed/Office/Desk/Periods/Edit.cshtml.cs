using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Office.Desk.Periods;

internal sealed class EditModel(ProfileEditing editing) : ProfilePage(editing)
{
    /// <summary>Longest period, in days. A longer one is most likely a wrong year.</summary>
    private const int Longest = 366;

    /// <summary>The period's code, or "add".</summary>
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "add";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>The button that removes the period was pressed.</summary>
    [BindProperty]
    public bool Remove { get; set; }

    public bool IsNew => Code == "add";

    protected override AuditEvent<ProfileRecord> Event => Remove ? OfficeEvents.PeriodRemoved : OfficeEvents.PeriodChanged;

    protected override bool Show(OfficeProfile profile)
    {
        if (IsNew)
            return true;
        if (profile.RestrictedPeriods.FirstOrDefault(period => period.Code == Code) is not { } period)
            return false;
        (Name, From, To, Why) = (period.Name, period.From, period.To, period.Why);
        return true;
    }

    protected override void Check(OfficeProfile profile)
    {
        if (Remove)
        {
            ModelState.Clear();
            return;
        }
        Need(Name, nameof(Name), "Enter what the period is for");
        Need(Why, nameof(Why), "Say why, in a sentence");
        foreach (var (date, field) in new[] { (From, nameof(From)), (To, nameof(To)) })
            if (date is null && ModelState[field]?.Errors.Count is null or 0)
                ModelState.AddModelError(field, field == nameof(From) ? "Enter the first day" : "Enter the last day");
        if (To < From)
            ModelState.AddModelError(nameof(To), "The last day must be the same as or after the first day");
        else if (To > From?.AddDays(Longest))
            ModelState.AddModelError(nameof(To), "This is longer than a year. Check the years");
    }

    protected override OfficeProfile Change(OfficeProfile profile)
    {
        var others = profile.RestrictedPeriods.Where(period => period.Code != Code);
        if (Remove)
            return profile with { RestrictedPeriods = [.. others] };
        var before = profile.RestrictedPeriods.FirstOrDefault(period => period.Code == Code);
        var period = new RestrictedPeriod(
            before?.Code ?? Guid.CreateVersion7().ToString("N"),
            before?.Type ?? "pre-election",
            Name!.Trim(),
            From!.Value,
            To!.Value,
            Why!.Trim(),
            before?.Areas
        );
        return profile with { RestrictedPeriods = [.. others.Append(period).OrderBy(each => each.From)] };
    }

    protected override object Part(OfficeProfile profile) => profile.RestrictedPeriods;
}

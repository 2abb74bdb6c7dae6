using System.ComponentModel.DataAnnotations;
using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Office.Desk.Periods;

internal sealed class EditModel(ProfileEditing editing) : ProfilePartPage<PeriodInput>(editing)
{
    /// <summary>The period's code, or "add".</summary>
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "add";

    public bool Adds => Code == "add";

    protected override AuditEvent<ProfileRecord> Event => OfficeEvents.PeriodChanged;

    /// <summary>A period that somebody else removed meanwhile is put back by saving what was typed.</summary>
    protected override async Task<bool> ReadAroundAsync(CancellationToken cancel) =>
        await base.ReadAroundAsync(cancel) && (Adds || Find(Current) is not null || HttpMethods.IsPost(Request.Method));

    protected override PeriodInput Fill(OfficeProfile profile) =>
        Find(profile) is not { } period
            ? new()
            : new()
            {
                Name = period.Name,
                From = period.From,
                To = period.To,
                Why = period.Why,
            };

    protected override OfficeProfile Change(OfficeProfile profile)
    {
        var before = Find(profile);
        var period = new RestrictedPeriod(
            before?.Code ?? Guid.CreateVersion7().ToString("N"),
            before?.Type ?? "pre-election",
            Input.Name!.Trim(),
            Input.From!.Value,
            Input.To!.Value,
            Input.Why!.Trim(),
            before?.Areas
        );
        return profile with { RestrictedPeriods = [.. Others(profile).Append(period).OrderBy(each => each.From)] };
    }

    protected override object Part(OfficeProfile profile) => profile.RestrictedPeriods;

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel) =>
        ActAsync(
            noun => Take(noun, Current with { RestrictedPeriods = [.. Others(Current)] }),
            _ => Done(OfficeEvents.PeriodRemoved),
            cancel
        );

    private RestrictedPeriod? Find(OfficeProfile profile) =>
        profile.RestrictedPeriods.FirstOrDefault(period => period.Code == Code);

    private IEnumerable<RestrictedPeriod> Others(OfficeProfile profile) =>
        profile.RestrictedPeriods.Where(period => period.Code != Code);
}

internal sealed class PeriodInput : IValidatableObject
{
    /// <summary>Longest period, in days. A longer one is most likely a wrong year.</summary>
    private const int Longest = 366;

    [Display(Name = "What it is for")]
    [Required(ErrorMessage = "Enter what the period is for")]
    public string? Name { get; set; }

    [Display(Name = "First day")]
    [Required(ErrorMessage = "Enter the first day")]
    public DateOnly? From { get; set; }

    [Display(Name = "Last day")]
    [Required(ErrorMessage = "Enter the last day")]
    public DateOnly? To { get; set; }

    [Required(ErrorMessage = "Say why, in a sentence")]
    public string? Why { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (To < From)
            yield return new("The last day must be the same as or after the first day", [nameof(To)]);
        else if (To > From?.AddDays(Longest))
            yield return new("This is longer than a year. Check the years", [nameof(To)]);
    }
}

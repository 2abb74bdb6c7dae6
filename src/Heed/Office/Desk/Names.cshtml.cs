using System.ComponentModel.DataAnnotations;
using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;
using Heed.Platform.Layout;

namespace Heed.Office.Desk;

internal sealed class NamesModel(ProfileEditing editing) : ProfilePartPage<NamesInput>(editing)
{
    protected override AuditEvent<ProfileRecord> Event => OfficeEvents.NamesChanged;

    protected override NamesInput Fill(OfficeProfile profile) =>
        new()
        {
            Legal = profile.Names.Legal,
            Office = profile.Names.Office,
            ShortName = profile.Names.ShortName,
            Area = profile.Names.Area,
            Strapline = profile.Names.Strapline,
            Accent = profile.Branding.Accent,
        };

    protected override OfficeProfile Change(OfficeProfile profile) =>
        profile with
        {
            Names = new(
                Input.Legal!.Trim(),
                Input.Office!.Trim(),
                Input.ShortName!.Trim(),
                Input.Area!.Trim(),
                Input.Strapline?.Trim() ?? ""
            ),
            Branding = profile.Branding with { Accent = Input.Accent!.ToLowerInvariant() },
        };

    protected override object Part(OfficeProfile profile) => new { profile.Names, profile.Branding };
}

internal sealed class NamesInput : IValidatableObject
{
    [Display(Name = "Name in law")]
    [Required(ErrorMessage = "Enter the name in law")]
    public string? Legal { get; set; }

    [Display(Name = "Name of the office")]
    [Required(ErrorMessage = "Enter the name of the office")]
    public string? Office { get; set; }

    [Required(ErrorMessage = "Enter a short name")]
    public string? ShortName { get; set; }

    [Required(ErrorMessage = "Enter the area")]
    public string? Area { get; set; }

    [Display(Name = "Line under the name")]
    public string? Strapline { get; set; }

    [Display(Name = "Accent colour")]
    public string? Accent { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Contrast.MayBeAccent(Accent ?? "", out var refusal))
            yield return new(refusal, [nameof(Accent)]);
    }
}

using System.ComponentModel.DataAnnotations;
using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;

namespace Heed.Office.Desk;

/// <summary>The matrix of who leads on what.</summary>
internal sealed class ResponsibilitiesModel(ProfileEditing editing) : ProfilePartPage<ResponsibilitiesInput>(editing)
{
    protected override AuditEvent<ProfileRecord> Event => OfficeEvents.ResponsibilitiesChanged;

    protected override ResponsibilitiesInput Fill(OfficeProfile profile) =>
        new()
        {
            Rows =
            [
                .. profile.LeadResponsibilities.Select(each => new ActivityRow
                {
                    Code = each.Code,
                    Activity = each.Activity,
                    Office = each.Office,
                    Force = each.Force,
                }),
            ],
        };

    protected override OfficeProfile Change(OfficeProfile profile) =>
        profile with
        {
            LeadResponsibilities =
            [
                .. profile.LeadResponsibilities.Select(each =>
                    Input.Rows.Find(row => row.Code == each.Code) is { } row
                        ? each with
                        {
                            Office = row.Office,
                            Force = row.Force,
                        }
                        : each
                ),
            ],
        };

    protected override object Part(OfficeProfile profile) => profile.LeadResponsibilities;
}

internal sealed class ResponsibilitiesInput
{
    [Display(Name = "Who leads")]
    public List<ActivityRow> Rows { get; set; } = [];
}

/// <summary>An activity as typed.</summary>
internal sealed class ActivityRow : IValidatableObject
{
    public string? Code { get; set; }
    public string? Activity { get; set; }
    public string? Office { get; set; }
    public string? Force { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Office is null && Force is null)
            yield return new($"{Activity}: choose a part for the office or the force", [nameof(Office)]);
        if (new[] { Office, Force }.OfType<string>().Any(part => !ActivityParts.Choices.Any(choice => choice.Value == part)))
            yield return new("Choose a part from the list", [nameof(Office)]);
    }

    /// <summary>As it is shown to whoever was overtaken.</summary>
    public override string ToString() => $"{Activity}: {ActivityParts.NameOf(Office)}, {ActivityParts.NameOf(Force)}";
}

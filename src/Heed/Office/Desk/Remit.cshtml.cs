using System.ComponentModel.DataAnnotations;
using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;

namespace Heed.Office.Desk;

internal sealed class RemitModel(ProfileEditing editing) : ProfilePartPage<RemitInput>(editing)
{
    protected override AuditEvent<ProfileRecord> Event => OfficeEvents.RemitChanged;

    protected override RemitInput Fill(OfficeProfile profile) =>
        new()
        {
            Can = string.Join('\n', profile.Remit.Can),
            Cannot =
            [
                .. profile.Remit.Cannot.Select(each => new BeyondRemitRow { Text = each.Text, Instead = each.Instead }),
                new(),
            ],
        };

    protected override OfficeProfile Change(OfficeProfile profile) =>
        profile with
        {
            Remit = new(
                TextLines.Of(Input.Can),
                [.. Input.Cannot.Where(row => !row.IsEmpty).Select(row => new BeyondRemit(row.Text!.Trim(), row.Instead!.Trim()))]
            ),
        };

    protected override object Part(OfficeProfile profile) => profile.Remit;
}

internal sealed class RemitInput
{
    [Display(Name = "We can")]
    [Required(ErrorMessage = "Enter at least one thing that the office can do")]
    public string? Can { get; set; }

    [Display(Name = "We cannot")]
    public List<BeyondRemitRow> Cannot { get; set; } = [];
}

/// <summary>Something the office cannot do, as typed. An empty one is none.</summary>
internal sealed class BeyondRemitRow : IValidatableObject
{
    public string? Text { get; set; }
    public string? Instead { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsEmpty && string.IsNullOrWhiteSpace(Instead))
            yield return new("Say who can, or what to do instead", [nameof(Instead)]);
    }

    /// <summary>As it is shown to whoever was overtaken.</summary>
    public override string ToString() => IsEmpty ? "" : $"{Text} {Instead}";
}

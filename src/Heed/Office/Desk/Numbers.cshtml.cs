using System.ComponentModel.DataAnnotations;
using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;

namespace Heed.Office.Desk;

/// <summary>Emergency and support numbers.</summary>
internal sealed class NumbersModel(ProfileEditing editing) : ProfilePartPage<NumbersInput>(editing)
{
    protected override AuditEvent<ProfileRecord> Event => OfficeEvents.NumbersChanged;

    protected override NumbersInput Fill(OfficeProfile profile) =>
        new()
        {
            Emergency =
            [
                .. profile.Emergency.Select(each => new NumberRow
                {
                    Code = each.Code,
                    Name = each.Name,
                    Number = each.Number,
                    When = each.When,
                    How = each.How,
                }),
                new(),
            ],
            Support =
            [
                .. profile.Support.Select(each => new NumberRow
                {
                    Code = each.Code,
                    Name = each.Name,
                    Number = each.Number,
                    When = each.When,
                }),
                new(),
            ],
        };

    protected override OfficeProfile Change(OfficeProfile profile) =>
        profile with
        {
            Emergency =
            [
                .. Input
                    .Emergency.Where(row => !row.IsEmpty)
                    .Select(row => new EmergencyNumber(CodeOf(row), row.Number!, row.Name!, row.When!, row.How)),
            ],
            Support =
            [
                .. Input
                    .Support.Where(row => !row.IsEmpty)
                    .Select(row => new SupportNumber(CodeOf(row), row.Name!, row.Number!, row.When!)),
            ],
        };

    protected override object Part(OfficeProfile profile) => new { profile.Emergency, profile.Support };

    private static string CodeOf(NumberRow row) =>
        string.IsNullOrWhiteSpace(row.Code) ? Guid.CreateVersion7().ToString("N") : row.Code;
}

internal sealed class NumbersInput : IValidatableObject
{
    [Display(Name = "Emergency and police")]
    public List<NumberRow> Emergency { get; set; } = [];

    [Display(Name = "Help and support")]
    public List<NumberRow> Support { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Emergency.TrueForAll(row => row.IsEmpty))
            yield return new("Keep at least one emergency number", [$"{nameof(Emergency)}[0].{nameof(NumberRow.Number)}"]);
    }
}

/// <summary>A number as typed. An empty one is none.</summary>
internal sealed class NumberRow : IValidatableObject
{
    public string? Code { get; set; }
    public string? Name { get; set; }
    public string? Number { get; set; }
    public string? When { get; set; }
    public string? How { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Number);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsEmpty)
            yield break;
        if (string.IsNullOrWhiteSpace(Name))
            yield return new("Enter whose number it is", [nameof(Name)]);
        if (string.IsNullOrWhiteSpace(Number))
            yield return new("Enter the number", [nameof(Number)]);
        if (string.IsNullOrWhiteSpace(When))
            yield return new("Say when to call it", [nameof(When)]);
    }

    /// <summary>As it is shown to whoever was overtaken.</summary>
    public override string ToString() =>
        string.Join(' ', new[] { Name, Number, When, How }.Where(part => !string.IsNullOrWhiteSpace(part)));
}

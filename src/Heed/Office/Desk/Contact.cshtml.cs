using System.ComponentModel.DataAnnotations;
using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;
using Heed.Platform.Forms;

namespace Heed.Office.Desk;

internal sealed class ContactModel(ProfileEditing editing) : ProfilePartPage<ContactInput>(editing)
{
    protected override AuditEvent<ProfileRecord> Event => OfficeEvents.ContactChanged;

    protected override ContactInput Fill(OfficeProfile profile) =>
        new()
        {
            Address = string.Join('\n', profile.Contact.Address),
            Email = profile.Contact.Email,
            Phone = profile.Contact.Phone,
            Website = profile.Contact.Website,
            Hours = profile.Contact.Hours,
            Note = profile.Contact.Note,
        };

    protected override OfficeProfile Change(OfficeProfile profile) =>
        profile with
        {
            Contact = new(
                TextLines.Of(Input.Address),
                Input.Email!.Trim(),
                Input.Phone!.Trim(),
                Input.Website!.Trim(),
                Input.Hours?.Trim() ?? "",
                Input.Note?.Trim() ?? ""
            ),
        };

    protected override object Part(OfficeProfile profile) => profile.Contact;
}

internal sealed class ContactInput
{
    [Required(ErrorMessage = "Enter the address")]
    public string? Address { get; set; }

    [Required(ErrorMessage = "Enter an email address like office@example.org")]
    [MailAddress(ErrorMessage = "Enter an email address like office@example.org")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Enter a phone number")]
    public string? Phone { get; set; }

    [Required(ErrorMessage = "Enter the whole address, beginning with https://")]
    [Url(ErrorMessage = "Enter the whole address, beginning with https://")]
    public string? Website { get; set; }

    [Display(Name = "Open")]
    public string? Hours { get; set; }

    public string? Note { get; set; }
}

/// <summary>A list typed with one thing on each line.</summary>
internal static class TextLines
{
    public static IReadOnlyList<string> Of(string? text) =>
        [
            .. (text ?? "")
                .ReplaceLineEndings("\n")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ];
}

using System.Net.Mail;
using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Office.Desk;

internal sealed class ContactModel(ProfileEditing editing) : ProfilePage(editing)
{
    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Website { get; set; }

    [BindProperty]
    public string? Hours { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    protected override AuditEvent<ProfileRecord> Event => OfficeEvents.ContactChanged;

    protected override bool Show(OfficeProfile profile)
    {
        var contact = profile.Contact;
        (Address, Email, Phone) = (string.Join('\n', contact.Address), contact.Email, contact.Phone);
        (Website, Hours, Note) = (contact.Website, contact.Hours, contact.Note);
        return true;
    }

    protected override void Check(OfficeProfile profile)
    {
        Need(Address, nameof(Address), "Enter the address");
        Need(Phone, nameof(Phone), "Enter a phone number");
        if (!MailAddress.TryCreate(Email ?? "", out _))
            ModelState.AddModelError(nameof(Email), "Enter an email address like office@example.org");
        if (!Uri.TryCreate(Website, UriKind.Absolute, out var site) || site.Scheme is not ("https" or "http"))
            ModelState.AddModelError(nameof(Website), "Enter the whole address, beginning with https://");
    }

    protected override OfficeProfile Change(OfficeProfile profile) =>
        profile with
        {
            Contact = new(
                TextLines.Of(Address),
                Email!.Trim(),
                Phone!.Trim(),
                Website!.Trim(),
                Hours?.Trim() ?? "",
                Note?.Trim() ?? ""
            ),
        };

    protected override object Part(OfficeProfile profile) => profile.Contact;
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

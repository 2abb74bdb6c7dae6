using System.ComponentModel.DataAnnotations;
using Heed.Office.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.MyAccount;

/// <summary>A new password, for somebody who knows the one they have.</summary>
/// <remarks>No edit page: a wrong password counts as a try, so that this page commits by itself.</remarks>
[OwnCommit]
internal sealed class PasswordModel(
    HeedDb db,
    CredentialCheck credentials,
    SecretProtection secrets,
    SignInSessions sessions,
    AuditTrail audit,
    IOfficeProfile office
) : FormPage
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var account = await db.Set<Account>().SingleAsync(each => each.Id == User.PersonId(), cancel);
        if (PasswordRules.FaultIn(Input.NewPassword, OwnWords(account)) is { } fault)
            Refuse(new(fault, nameof(Input.NewPassword)));
        if (ModelState.IsValid && !await credentials.IsPasswordAsync(account, Input.CurrentPassword, cancel))
            Refuse(
                new(
                    "This is not the password you have now. After 5 wrong tries you have to wait 15 minutes",
                    nameof(Input.CurrentPassword)
                )
            );
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        account.SetPassword(secrets.Hash(Input.NewPassword!));
        audit.Record(StaffEvents.PasswordChanged, account.Id);
        await db.SaveChangesAsync(cancel);
        await sessions.GiveCookieAsync(HttpContext, account);
        Flash("Your password was changed. Your other devices were signed out.");
        return LocalRedirect(StaffLinks.Desk.MyAccount.Index());
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancel) => Task.FromResult<IActionResult>(Page());

    private string[] OwnWords(Account account) =>
        [account.Name, account.Email, office.Current.Names.Office, office.Current.Names.Area];
}

internal sealed class PasswordInput
{
    public string? CurrentPassword { get; set; }

    public string? NewPassword { get; set; }

    [Compare(nameof(NewPassword), ErrorMessage = "The two new passwords are not the same. Enter the same password twice")]
    public string? NewPasswordAgain { get; set; }
}

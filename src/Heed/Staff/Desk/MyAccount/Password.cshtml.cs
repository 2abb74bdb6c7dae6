using Heed.Office.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.MyAccount;

/// <summary>A new password, for somebody who knows the one they have. Wrong tries count, so this page commits by itself.</summary>
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
    public string? Current { get; set; }

    [BindProperty]
    public string? New { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var account = await db.Set<Account>().SingleAsync(each => each.Id == User.PersonId(), cancel);
        if (
            PasswordRules.FaultIn(New, account.Name, account.Email, office.Current.Names.Office, office.Current.Names.Area) is
            { } fault
        )
            ModelState.AddModelError(nameof(New), fault);
        else if (New != Again)
            ModelState.AddModelError(nameof(Again), "The two new passwords are not the same. Enter the same password twice");
        if (ModelState.IsValid && !await credentials.IsPasswordAsync(account, Current, cancel))
            ModelState.AddModelError(
                nameof(Current),
                "This is not the password you have now. After 5 wrong tries you have to wait 15 minutes"
            );
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        account.SetPassword(secrets.Hash(New!));
        audit.Record(StaffEvents.PasswordChanged, account.Id);
        await db.SaveChangesAsync(cancel);
        await sessions.GiveCookieAsync(HttpContext, account);
        Flash("Your password was changed. Your other devices were signed out.");
        return LocalRedirect(StaffLinks.Desk.MyAccount.Index());
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancel) => Task.FromResult<IActionResult>(Page());
}

using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Staff.Enrolling;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.MyAccount;

/// <summary>Shows new recovery codes once, and makes new ones.</summary>
/// <remarks>No edit page: a wrong password counts as a try, so that this page commits by itself.</remarks>
[OwnCommit]
internal sealed class CodesModel(HeedDb db, CredentialCheck credentials, Invitations invitations) : FormPage
{
    /// <summary>Key of the codes in TempData, where they wait to be shown once.</summary>
    public const string Kept = "recovery codes";

    [BindProperty]
    public string? Password { get; set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int Left { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var account = await db.Set<Account>().SingleAsync(each => each.Id == User.PersonId(), cancel);
        if (!await credentials.IsPasswordAsync(account, Password, cancel))
            return await RefuseAsync(
                new("This is not your password. After 5 wrong tries you have to wait 15 minutes", nameof(Password)),
                cancel
            );
        TempData[Kept] = string.Join(' ', await invitations.NewRecoveryCodesAsync(account, cancel));
        return LocalRedirect(StaffLinks.Desk.MyAccount.Codes());
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(Request.Method) && TempData[Kept] is string codes)
            Codes = codes.Split(' ');
        Left = await db.Set<RecoveryCode>().CountAsync(each => each.AccountId == User.PersonId() && each.UsedAt == null, cancel);
        return Page();
    }
}

using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.MyAccount;

internal sealed class IndexModel(HeedDb db, AuditTrail audit) : FormPage
{
    public Account Mine { get; private set; } = null!;

    public int CodesLeft { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var account = await db.Set<Account>().SingleAsync(each => each.Id == User.PersonId(), cancel);
        account.SignOutEverywhere();
        audit.Record(StaffEvents.SignedOutEverywhere, account.Id);
        await db.SaveChangesAsync(cancel);
        await HttpContext.SignOutAsync(SignInServices.Desk);
        return LocalRedirect(StaffLinks.Site.SignOut());
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        Mine = await db.Set<Account>().AsNoTracking().SingleAsync(each => each.Id == User.PersonId(), cancel);
        CodesLeft = await db.Set<RecoveryCode>().CountAsync(each => each.AccountId == Mine.Id && each.UsedAt == null, cancel);
        return Page();
    }
}

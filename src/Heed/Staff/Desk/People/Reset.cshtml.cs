using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Staff.Enrolling;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.People;

/// <summary>Deletes the password and one-time codes of an account and makes a link to set new ones.</summary>
internal sealed class ResetModel(HeedDb db, AuditTrail audit, Invitations invitations, SignInStates states) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Account Person { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(each => each.Id == Id && each.ClosedAt == null, cancel);
        if (account is null)
            return NotFound();
        account.ForgetSecrets();
        db.RemoveRange(await db.Set<RecoveryCode>().Where(each => each.AccountId == Id).ToListAsync(cancel));
        audit.Record("sign-in reset", "account", Id);
        TempData[LinkModel.Kept] = await invitations.InviteAsync(account, cancel);
        await db.SaveChangesAsync(cancel);
        states.Forget(Id);
        return LocalRedirect($"/desk/people/{Id}/link");
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == Id, cancel) is not { } account)
            return NotFound();
        Person = account;
        return Page();
    }
}

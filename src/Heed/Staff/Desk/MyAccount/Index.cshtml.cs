using Heed.Platform.Audit;
using Heed.Platform.Forms;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.MyAccount;

/// <summary>Somebody's own account, and the button that ends every sign-in of theirs.</summary>
internal sealed class IndexModel(EditServices services) : EditPage<Account, NoInput>(services)
{
    public int CodesLeft { get; private set; }

    /// <summary>The sign-in says whose it is.</summary>
    public override bool IsNew => false;

    protected override Task<Account?> LoadAsync(CancellationToken cancel) =>
        Db.Set<Account>().SingleOrDefaultAsync(each => each.Id == User.PersonId(), cancel);

    protected override async Task<bool> ReadAroundAsync(CancellationToken cancel)
    {
        CodesLeft = await Db.Set<RecoveryCode>().CountAsync(each => each.AccountId == Noun.Id && each.UsedAt == null, cancel);
        return true;
    }

    /// <summary>Whoever wants out gets out, whatever else has changed.</summary>
    protected override Task<bool> IsOvertakenAsync(CancellationToken cancel) => Task.FromResult(false);

    protected override Refusal? Apply(Account noun)
    {
        noun.SignOutEverywhere();
        return null;
    }

    protected override Done<Account> Done(Account noun) =>
        new(StaffEvents.SignedOutEverywhere, "You are signed out everywhere.", StaffLinks.Site.SignOut());

    protected override Task AfterSavingAsync(Account noun, CancellationToken cancel) =>
        HttpContext.SignOutAsync(SignInServices.Desk);
}

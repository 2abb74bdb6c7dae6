using Heed.Platform.Forms;
using Heed.Staff.Enrolling;
using Heed.Staff.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.People;

/// <summary>Deletes the password and one-time codes of an account and makes a link to set new ones.</summary>
internal sealed class ResetModel(EditServices services, Invitations invitations, SignInStates states)
    : EditPage<Account, NoInput>(services)
{
    protected override Task<Account?> LoadAsync(CancellationToken cancel) =>
        Db.Set<Account>().SingleOrDefaultAsync(each => each.Id == Id && each.ClosedAt == null, cancel);

    protected override Refusal? Apply(Account noun)
    {
        noun.ForgetSecrets();
        return null;
    }

    protected override Done<Account> Done(Account noun) =>
        new(StaffEvents.SignInReset, $"{noun.Name} signs in again with the new link.", StaffLinks.Desk.People.Link(noun.Id));

    protected override async Task AfterSavingAsync(Account noun, CancellationToken cancel)
    {
        Db.RemoveRange(await Db.Set<RecoveryCode>().Where(each => each.AccountId == noun.Id).ToListAsync(cancel));
        TempData[LinkModel.Kept] = await invitations.InviteAsync(noun, cancel);
        states.Forget(noun.Id);
    }
}

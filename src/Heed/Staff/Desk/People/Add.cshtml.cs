using Heed.Platform.Forms;
using Heed.Staff.Enrolling;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.People;

internal sealed class AddModel(EditServices services, Invitations invitations) : EditPage<Account, NewPersonInput>(services)
{
    protected override Account Make() => new(Input.Name!, Input.Email!, Input.Roles, Now);

    protected override Refusal? Apply(Account noun) => Refusal.At(nameof(Input.Roles), AccountRules.UnknownRole(Input.Roles));

    protected override async Task<Refusal?> CheckAsync(CancellationToken cancel)
    {
        var key = Account.KeyOf(Input.Email!);
        return await Db.Set<Account>().AnyAsync(each => each.EmailKey == key, cancel)
            ? new Refusal("Somebody has an account with this address already", nameof(Input.Email))
            : null;
    }

    protected override Done<Account> Done(Account noun) =>
        new(StaffEvents.Made, $"{noun.Name} was added.", StaffLinks.Desk.People.Link(noun.Id));

    protected override async Task AfterSavingAsync(Account noun, CancellationToken cancel) =>
        TempData[LinkModel.Kept] = await invitations.InviteAsync(noun, cancel);
}

using Heed.Platform.Forms;
using Heed.Staff.Enrolling;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.People;

internal sealed class AddModel(EditServices services, Invitations invitations) : EditPage<Account, PersonInput>(services)
{
    protected override Account Make() => new(Input.Name!, Input.Email!, Input.Roles, Now);

    protected override Refusal? Apply(Account noun) => null;

    protected override async Task CheckAsync(CancellationToken cancel)
    {
        var key = Account.KeyOf(Input.Email ?? "");
        if (AccountRules.EmailFault(Input.Email) is { } fault)
            ModelState.AddModelError("Input.Email", fault);
        else if (await Db.Set<Account>().AnyAsync(each => each.EmailKey == key, cancel))
            ModelState.AddModelError("Input.Email", "Somebody has an account with this address already");
    }

    protected override Done<Account> Done(Account noun) =>
        new(StaffEvents.Made, $"{noun.Name} was added.", StaffLinks.Desk.People.Link(noun.Id));

    protected override async Task AfterSavingAsync(Account noun, CancellationToken cancel) =>
        TempData[LinkModel.Kept] = await invitations.InviteAsync(noun, cancel);
}

using Heed.Platform.Forms;
using Heed.Staff.SignIn;

namespace Heed.Staff.Desk.People;

/// <summary>Asks once, then closes an account.</summary>
internal sealed class CloseModel(EditServices services, LastAdministrator last, SignInStates states)
    : EditPage<Account, NoInput>(services)
{
    private bool isLastAdministrator;

    protected override async Task<Refusal?> CheckAsync(CancellationToken cancel)
    {
        isLastAdministrator = await last.IsAsync(Noun.Id, cancel);
        return null;
    }

    protected override Refusal? Apply(Account noun) =>
        noun.TryClose(isLastAdministrator, Now, out var refusal) ? null : new Refusal(refusal!);

    protected override Done<Account> Done(Account noun) =>
        new(StaffEvents.Closed, $"The account of {noun.Name} was closed.", StaffLinks.Desk.People.Person(noun.Id));

    protected override Task AfterSavingAsync(Account noun, CancellationToken cancel)
    {
        states.Forget(noun.Id);
        return Task.CompletedTask;
    }
}

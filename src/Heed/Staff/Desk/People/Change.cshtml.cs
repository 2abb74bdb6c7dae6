using Heed.Platform.Forms;
using Heed.Staff.SignIn;

namespace Heed.Staff.Desk.People;

/// <summary>Somebody's name and roles.</summary>
internal sealed class ChangeModel(EditServices services, LastAdministrator last, SignInStates states)
    : EditPage<Account, PersonInput>(services)
{
    private bool isLastAdministrator;

    protected override PersonInput Fill(Account noun) => new() { Name = noun.Name, Roles = [.. noun.Roles] };

    protected override async Task<Refusal?> CheckAsync(CancellationToken cancel)
    {
        isLastAdministrator = await last.IsAsync(Noun.Id, cancel);
        return null;
    }

    protected override Refusal? Apply(Account noun) =>
        noun.TryChange(Input.Name!, Input.Roles, isLastAdministrator, out var refusal)
            ? null
            : new Refusal(refusal!, nameof(Input.Roles));

    protected override Done<Account> Done(Account noun) =>
        new(StaffEvents.Changed, "The account was changed.", StaffLinks.Desk.People.Person(noun.Id));

    protected override Task AfterSavingAsync(Account noun, CancellationToken cancel)
    {
        states.Forget(noun.Id);
        return Task.CompletedTask;
    }
}

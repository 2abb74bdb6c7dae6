using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.People;

/// <summary>Asks once, then closes an account.</summary>
internal sealed class CloseModel(HeedDb db, AuditTrail audit, LastAdministrator last, SignInStates states, TimeProvider clock)
    : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Account Person { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await db.Set<Account>().SingleOrDefaultAsync(each => each.Id == Id, cancel) is not { } account)
            return NotFound();
        if (!account.TryClose(await last.IsAsync(Id, cancel), clock.GetUtcNow(), out var refusal))
        {
            ModelState.AddModelError("", refusal!);
            return await RedisplayAsync(cancel);
        }
        audit.Record("account closed", "account", Id);
        await db.SaveChangesAsync(cancel);
        states.Forget(Id);
        Flash($"The account of {account.Name} was closed.");
        return LocalRedirect($"/desk/people/{Id}");
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == Id, cancel) is not { } account)
            return NotFound();
        Person = account;
        return Page();
    }
}

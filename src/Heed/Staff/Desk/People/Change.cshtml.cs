using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.People;

internal sealed class ChangeModel(HeedDb db, AuditTrail audit, LastAdministrator last, SignInStates states) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string[] Roles { get; set; } = [];

    [BindProperty]
    public int Version { get; set; }

    public string Email { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } account)
            return NotFound();
        (Name, Roles, Version) = (account.Name, [.. account.Roles], account.Version);
        return await RedisplayAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } account)
            return NotFound();
        if (AccountRules.NameFault(Name) is { } name)
            ModelState.AddModelError(nameof(Name), name);
        if (account.Version != Version)
            ModelState.AddModelError(
                "",
                "Somebody else changed this account while you were typing. Check what you want to change and save again."
            );
        var before = new { account.Name, account.RoleCodes };
        if (!account.TryChange(Name ?? "", Roles, await last.IsAsync(Id, cancel), out var refusal))
            ModelState.AddModelError(nameof(Roles), refusal!);
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        audit.Record("account changed", "account", Id, before, new { account.Name, account.RoleCodes });
        await db.SaveChangesAsync(cancel);
        states.Forget(Id);
        Flash("The account was changed.");
        return LocalRedirect($"/desk/people/{Id}");
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        var account = (await FindAsync(cancel))!;
        Email = account.Email;
        ModelState.Remove(nameof(Version));
        if (HttpMethods.IsPost(Request.Method))
            Version = await db.Set<Account>().Where(each => each.Id == Id).Select(each => each.Version).SingleAsync(cancel);
        return Page();
    }

    private Task<Account?> FindAsync(CancellationToken cancel) =>
        db.Set<Account>().SingleOrDefaultAsync(each => each.Id == Id, cancel);
}

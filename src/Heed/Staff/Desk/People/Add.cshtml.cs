using Heed.Platform.Audit;
using Heed.Platform.Components.Fields;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Staff.Doors;
using Heed.Staff.Enrolling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.People;

/// <summary>A new account; the link to set it up is shown next.</summary>
internal sealed class AddModel(HeedDb db, Invitations invitations, AuditTrail audit, TimeProvider clock) : FormPage
{
    public static IReadOnlyList<FieldOption> RoleChoices { get; } =
    [.. StaffRoles.All.Select(role => new FieldOption(role, StaffRoles.NameOf(role), StaffRoles.WhatItDoes(role)))];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string[] Roles { get; set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await CheckAsync(cancel);
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        var account = new Account(Name!, Email!, Roles, clock.GetUtcNow());
        db.Add(account);
        audit.Record(
            "account made",
            "account",
            account.Id,
            after: new
            {
                account.Name,
                account.Email,
                account.RoleCodes,
            }
        );
        TempData[LinkModel.Kept] = await invitations.InviteAsync(account, cancel);
        await db.SaveChangesAsync(cancel);
        Flash($"{account.Name} was added.");
        return LocalRedirect($"/desk/people/{account.Id}/link");
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancel) => Task.FromResult<IActionResult>(Page());

    private async Task CheckAsync(CancellationToken cancel)
    {
        if (AccountRules.NameFault(Name) is { } name)
            ModelState.AddModelError(nameof(Name), name);
        if (AccountRules.RolesFault(Roles) is { } roles)
            ModelState.AddModelError(nameof(Roles), roles);
        var key = Account.KeyOf(Email ?? "");
        if (AccountRules.EmailFault(Email) is { } email)
            ModelState.AddModelError(nameof(Email), email);
        else if (await db.Set<Account>().AnyAsync(each => each.EmailKey == key, cancel))
            ModelState.AddModelError(nameof(Email), "Somebody has an account with this address already");
    }
}

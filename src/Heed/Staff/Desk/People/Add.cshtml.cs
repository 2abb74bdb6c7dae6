using Heed.Platform.Audit;
using Heed.Platform.Components.Fields;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Staff.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.People;

/// <summary>A new account; the link to set it up is shown next.</summary>
internal sealed class AddModel(HeedDb db, Enrolling.EnrolmentClerk enrolling, AuditTrail audit, TimeProvider clock) : FormPage
{
    public static IReadOnlyList<Choice> RoleChoices { get; } =
    [.. StaffRoles.All.Select(role => new Choice(role, StaffRoles.NameOf(role), StaffRoles.WhatItDoes(role)))];

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
        var account = new Heed.Staff.Account(Name!, Email!, Roles, clock.GetUtcNow());
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
        TempData[LinkModel.Kept] = await enrolling.InviteAsync(account, cancel);
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
        var key = Heed.Staff.Account.KeyOf(Email ?? "");
        if (AccountRules.EmailFault(Email) is { } email)
            ModelState.AddModelError(nameof(Email), email);
        else if (await db.Set<Heed.Staff.Account>().AnyAsync(each => each.EmailKey == key, cancel))
            ModelState.AddModelError(nameof(Email), "Somebody has an account with this address already");
    }
}

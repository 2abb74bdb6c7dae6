using System.ComponentModel.DataAnnotations;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Platform.Words;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Site;

/// <summary>A recovery code, for somebody whose password was right and who is without their telephone.</summary>
[OwnCommit]
internal sealed class SignInRecoveryModel(SignInSessions sessions, CredentialCheck credentials, HeedDb db, Phrasebook words)
    : FormPage
{
    [BindProperty]
    [Required(ErrorMessage = "recovery.enter")]
    public string? Code { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await sessions.WhoIsHalfwayAsync(HttpContext, cancel) is not var (account, next))
            return await RedisplayAsync(cancel);
        if (ModelState.IsValid && !await credentials.UseRecoveryCodeAsync(account, Code, cancel))
            Refuse(new("recovery.wrong", nameof(Code)));
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        await sessions.SignInAsync(HttpContext, account, "recovery code", cancel);
        var left = await db.Set<RecoveryCode>().CountAsync(each => each.AccountId == account.Id && each.UsedAt == null, cancel);
        TempData["Notice"] = words["recovery.used", ("left", left)];
        return LocalRedirect(string.IsNullOrEmpty(next) ? StaffLinks.Desk.Today() : next);
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await sessions.WhoIsHalfwayAsync(HttpContext, cancel) is not null)
            return Page();
        TempData["Notice"] = words["code.too-late"];
        return LocalRedirect(StaffLinks.Site.SignIn());
    }
}

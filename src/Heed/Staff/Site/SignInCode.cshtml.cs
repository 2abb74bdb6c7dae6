using System.ComponentModel.DataAnnotations;
using Heed.Platform.Forms;
using Heed.Platform.Setup;
using Heed.Platform.Words;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Staff.Site;

/// <summary>The one-time code, for somebody whose password was right.</summary>
[OwnCommit]
internal sealed class SignInCodeModel(
    SignInSessions sessions,
    CredentialCheck credentials,
    DemonstrationCode shown,
    DemonstrationState demonstration,
    Phrasebook words
) : FormPage
{
    [BindProperty]
    [Required(ErrorMessage = "code.enter")]
    public string? Code { get; set; }

    /// <summary>The code to enter; only in the demonstration office.</summary>
    public string? CodeNow { get; private set; }

    public bool IsDemonstration => demonstration.IsDemonstration;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await sessions.WhoIsHalfwayAsync(HttpContext, cancel) is not var (account, next))
            return await RedisplayAsync(cancel);
        if (ModelState.IsValid && !await credentials.UseCodeAsync(account, Code, cancel))
            Refuse(new("code.wrong", nameof(Code)));
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        await sessions.SignInAsync(HttpContext, account, "one-time code", cancel);
        return LocalRedirect(string.IsNullOrEmpty(next) ? StaffLinks.Desk.Today() : next);
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await sessions.WhoIsHalfwayAsync(HttpContext, cancel) is not var (account, _))
        {
            TempData["Notice"] = words["code.too-late"];
            return LocalRedirect(StaffLinks.Site.SignIn());
        }
        CodeNow = shown.For(account);
        // In the demonstration nobody has the phone, so the code is typed for them.
        if (CodeNow is not null)
        {
            Code = CodeNow;
            // Else the page would show again what was typed, which by now is too old.
            if (ModelState.ContainsKey(nameof(Code)))
                ModelState.SetModelValue(nameof(Code), CodeNow, CodeNow);
        }
        return Page();
    }
}

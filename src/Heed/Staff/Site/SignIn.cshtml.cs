using System.ComponentModel.DataAnnotations;
using Heed.Platform.Forms;
using Heed.Platform.Setup;
using Heed.Staff.Doors;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Staff.Site;

/// <summary>Address and password. What comes next says nothing about whether there is such an account.</summary>
[OwnCommit]
internal sealed class SignInModel(CredentialCheck credentials, StaffDirectory directory, DemonstrationState demonstration)
    : FormPage
{
    [BindProperty]
    [Required(ErrorMessage = "sign-in.enter-email")]
    public string? Email { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "sign-in.enter-password")]
    public string? Password { get; set; }

    /// <summary>The page that was wanted. Only an address of this site is followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    /// <summary>Whom one may sign in as; only in the demonstration office.</summary>
    public IReadOnlyList<StaffPerson> People { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        if (await credentials.WithPasswordAsync(Email, Password, cancel) is not { } account)
            return await RefuseAsync(new("sign-in.wrong", nameof(Password)), cancel);
        await SignInSessions.HalfwayAsync(HttpContext, account, Url.IsLocalUrl(Next) ? Next : null);
        return LocalRedirect(StaffLinks.Site.SignInCode());
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (demonstration.IsDemonstration)
            People =
            [
                .. (await directory.AllAsync(cancel))
                    .Where(person => person.Email.EndsWith(".example", StringComparison.Ordinal))
                    .OrderBy(person => StaffRoles.All.ToList().IndexOf(person.Roles[0])),
            ];
        return Page();
    }
}

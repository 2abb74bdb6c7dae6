using Heed.Platform.Forms;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Staff.Site;

[OwnCommit]
internal sealed class SignOutModel(SignInSessions sessions) : FormPage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await sessions.SignOutAsync(HttpContext, cancel);
        return LocalRedirect(StaffLinks.Site.SignOut());
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancel) => Task.FromResult<IActionResult>(Page());
}

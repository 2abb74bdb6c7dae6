using Heed.Staff.Roles;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Staff.Site;

/// <summary>Says to somebody who is signed in that a page is not theirs, and whose it is.</summary>
internal sealed class CannotOpenModel(RoleTable table, DeskRules rules) : PageModel
{
    /// <summary>Roles that may do what was asked for.</summary>
    public IReadOnlyList<string> WhoMay { get; private set; } = [];

    /// <summary>They may see the page, and wanted to do something on it.</summary>
    public bool MayRead { get; private set; }

    public void OnGet() => Tell();

    public void OnPost() => Tell();

    private void Tell()
    {
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (asked is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        if (DeskRules.FolderOf(asked?.Endpoint) is not { } folder)
            return;
        WhoMay = table.RolesWith(DeskRules.Needed(Request.Method), folder);
        MayRead = rules.MayRead(User, folder);
    }
}

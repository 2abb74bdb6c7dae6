using Heed.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.People;

/// <summary>Shows, once, the link by which somebody sets up their sign-in.</summary>
internal sealed class LinkModel(HeedDb db) : PageModel
{
    /// <summary>Key of the token in TempData.</summary>
    public const string Kept = "enrolment";

    public Account Person { get; private set; } = null!;

    public string? Address { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancel) is not { } account)
            return NotFound();
        Person = account;
        Response.Headers.CacheControl = "no-store";
        if (TempData[Kept] is string token)
            Address = $"{Request.Scheme}://{Request.Host}{StaffLinks.Site.Enrol(token)}";
        return Page();
    }
}

using Heed.Platform.Data;
using Heed.Platform.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heed.Library.Desk.Books;

internal sealed class ShowModel(HeedDb db, IDeskAccess access) : PageModel
{
    public Book Noun { get; private set; } = null!;

    public bool MayAct => access.MayAct(User, LibraryLinks.Desk.Books.Folder);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Book>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancel) is not { } noun)
            return NotFound();
        Noun = noun;
        return Page();
    }
}

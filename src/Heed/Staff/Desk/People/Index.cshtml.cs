using Heed.Platform.Data;
using Heed.Platform.Doors;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.People;

/// <summary>Everybody who has or had an account.</summary>
internal sealed class IndexModel(HeedDb db, IDeskAccess access, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Account> Rows { get; private set; } = [];

    public DateTimeOffset Now { get; private set; }

    public bool MayAct { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Now, MayAct) = (clock.GetUtcNow(), access.MayAct(User, "Staff/Desk/People"));
        var all = await db.Set<Account>().AsNoTracking().ToListAsync(cancel);
        Rows =
        [
            .. all.OrderBy(account => account.ClosedAt is not null)
                .ThenBy(account => account.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}

/// <summary>The state of an account, in a word and a colour.</summary>
internal static class AccountState
{
    public static (string Text, string Colour) Of(Account account, DateTimeOffset now) =>
        account.ClosedAt is not null ? ("Closed", "grey")
        : !account.HasEnrolled ? ("Has not set up sign-in", "yellow")
        : account.IsLocked(now) ? ("Locked for now", "orange")
        : ("In use", "green");
}

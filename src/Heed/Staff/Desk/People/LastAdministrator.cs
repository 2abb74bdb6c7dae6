using Heed.Platform.Data;
using Heed.Staff.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.People;

/// <summary>An office is never left without an administrator.</summary>
internal sealed class LastAdministrator(HeedDb db)
{
    /// <summary>
    /// Whether this account is an administrator and no other open one that has set up its sign-in is. Until the form is
    /// committed nobody else is told, so that two administrators cannot each take the other's role at once.
    /// </summary>
    public async Task<bool> IsAsync(Guid account, CancellationToken cancel)
    {
        await db.AloneAsync("the last administrator", cancel);
        var open = await db.Set<Account>().AsNoTracking().Where(each => each.ClosedAt == null).ToListAsync(cancel);
        var administrators = open.Where(each => each.HasEnrolled && each.Roles.Contains(StaffRoles.Administrator)).ToList();
        return administrators.Exists(each => each.Id == account) && administrators.Count == 1;
    }
}

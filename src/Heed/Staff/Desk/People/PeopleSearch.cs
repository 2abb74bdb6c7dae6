using Heed.Platform.Data;
using Heed.Platform.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.People;

internal sealed class PeopleSearch(HeedDb db) : IDeskSearch
{
    public string Folder => StaffLinks.Desk.People.Folder;

    public string Name => "People who work here";

    public int Order => 60;

    public async Task<IReadOnlyList<DeskHit>> FindAsync(IReadOnlyList<string> words, int most, CancellationToken cancel)
    {
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // In a query: both engines have a lower(), and no other of these.
        var found = words.Aggregate(
            db.Set<Account>().AsNoTracking(),
            (accounts, word) => accounts.Where(account => (account.Name + " " + account.Email).ToLower().Contains(word))
        );
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        var rows = await found.OrderBy(account => account.Name).Take(most).ToListAsync(cancel);
        return [.. rows.Select(account => new DeskHit(account.Name, StaffLinks.Desk.People.Person(account.Id), account.Email))];
    }
}

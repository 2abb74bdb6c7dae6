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
        var found = words.Aggregate(
            db.Set<Account>().AsNoTracking(),
            (accounts, word) => accounts.Where(account => (account.Name + " " + account.Email).ToLower().Contains(word))
        );
        var rows = await found.OrderBy(account => account.Name).Take(most).ToListAsync(cancel);
        return [.. rows.Select(account => new DeskHit(account.Name, StaffLinks.Desk.People.Person(account.Id), account.Email))];
    }
}

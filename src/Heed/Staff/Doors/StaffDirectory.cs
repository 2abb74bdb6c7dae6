using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Doors;

/// <summary>Someone who works in the office and whose account is in use.</summary>
public sealed record StaffPerson(Guid Id, string Name, string Email, IReadOnlyList<string> Roles);

public sealed class StaffDirectory(HeedDb db)
{
    /// <summary>Everybody in a role, by name. People whose account was closed are not in it.</summary>
    public async Task<IReadOnlyList<StaffPerson>> InRoleAsync(string role, CancellationToken cancel) =>
        [.. (await AllAsync(cancel)).Where(person => person.Roles.Contains(role, StringComparer.Ordinal))];

    /// <summary>Everybody whose account is in use, by name.</summary>
    public async Task<IReadOnlyList<StaffPerson>> AllAsync(CancellationToken cancel)
    {
        var accounts = await db.Set<Account>().AsNoTracking().Where(account => account.ClosedAt == null).ToListAsync(cancel);
        return
        [
            .. accounts
                .OrderBy(account => account.Name, StringComparer.OrdinalIgnoreCase)
                .Select(account => new StaffPerson(account.Id, account.Name, account.Email, account.Roles)),
        ];
    }
}

/// <summary>Names for ids, of people in the office now and before.</summary>
public sealed class StaffNames(HeedDb db)
{
    /// <summary>The name of each person that has an account or had one; ids of nobody are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IEnumerable<Guid> people, CancellationToken cancel)
    {
        var ids = people.Distinct().ToList();
        return ids.Count == 0
            ? new Dictionary<Guid, string>()
            : await db.Set<Account>()
                .Where(account => ids.Contains(account.Id))
                .ToDictionaryAsync(account => account.Id, account => account.Name, cancel);
    }
}

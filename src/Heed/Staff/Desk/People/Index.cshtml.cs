using Heed.Platform.Components.Fields;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Heed.Platform.Lists;
using Heed.Platform.Time;
using Heed.Staff.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.People;

/// <summary>Somebody in the list of people.</summary>
internal sealed class PersonRow
{
    public required Account Account { get; init; }
    public Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public DateTimeOffset? LastSignInAt { get; init; }
    public bool IsClosed { get; init; }
}

/// <summary>Everybody who has or had an account.</summary>
internal sealed class IndexModel(HeedDb db, IDeskAccess access, TimeProvider clock) : ListPage<PersonRow>
{
    private static readonly FieldOption[] States = [new("open", "Has an account"), new("closed", "Account closed")];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public bool MayAct => access.MayAct(User, StaffLinks.Desk.People.Folder);

    protected override string Name => "people";

    protected override IQueryable<PersonRow> Query() =>
        db.Set<Account>()
            .AsNoTracking()
            .Select(each => new PersonRow
            {
                Account = each,
                Id = each.Id,
                Name = each.Name,
                Email = each.Email,
                LastSignInAt = each.LastSignInAt,
                IsClosed = each.ClosedAt != null,
            });

    protected override Task DefineAsync(ListDefinition<PersonRow> list, CancellationToken cancel)
    {
        list.Checkboxes(
                "state",
                "Account",
                States,
                (rows, chosen) => rows.Where(row => row.IsClosed ? chosen.Contains("closed") : chosen.Contains("open"))
            )
            .Sort("name", row => row.Name)
            .Sort("signed-in", row => row.LastSignInAt)
            .OrderedAtFirst(rows => rows.OrderBy(row => row.IsClosed).ThenBy(row => row.Name))
            .Tie(row => row.Id)
            .Column("Name", row => row.Name)
            .Column("Email address", row => row.Email)
            .Column("Roles", row => string.Join(", ", row.Account.Roles.Select(StaffRoles.NameOf)))
            .Column("State", row => AccountState.Of(row.Account, Now).Text)
            .Column("Last signed in", row => row.LastSignInAt is { } at ? LondonTime.DateAt(at) : null);
        return Task.CompletedTask;
    }
}

/// <summary>How an account stands, in a word and a colour.</summary>
internal static class AccountState
{
    public static (string Text, string Colour) Of(Account account, DateTimeOffset now) =>
        account.ClosedAt is not null ? ("Closed", "grey")
        : !account.HasEnrolled ? ("Has not set up sign-in", "yellow")
        : account.IsLocked(now) ? ("Locked for now", "orange")
        : ("In use", "green");
}

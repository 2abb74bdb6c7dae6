using System.Security.Claims;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk;

/// <summary>Accounts that need an administrator: not set up, or locked.</summary>
internal sealed class PeopleToday(HeedDb db, IDeskAccess access) : IToday
{
    private const int Most = 12;
    private const string Alone = "Nobody else works here yet: add those who write and those who clear";

    public string Folder => StaffLinks.Desk.People.Folder;

    public async Task<IReadOnlyList<TodayLine>> LinesAsync(ClaimsPrincipal person, DateTimeOffset now, CancellationToken cancel)
    {
        if (!access.MayAct(person, Folder))
            return [];
        var open = db.Set<Account>().AsNoTracking().Where(account => account.ClosedAt == null);
        var isAlone = await open.CountAsync(cancel) == 1;
        var locked = await open.Where(Account.IsLockedAt(now))
            .OrderBy(account => account.TriesSince)
            .Take(Most)
            .ToListAsync(cancel);
        var unset = await open.Where(Account.HasNotEnrolled).OrderBy(account => account.MadeAt).Take(Most).ToListAsync(cancel);
        return
        [
            .. isAlone ? [new(TodayPart.Waiting, Alone, StaffLinks.Desk.People.Add())] : Array.Empty<TodayLine>(),
            .. locked.Select(account =>
                Line(account, $"{account.Name} is locked out after too many wrong tries", account.TriesSince)
            ),
            .. unset.Select(account => Line(account, $"{account.Name} has not set up their sign-in", account.MadeAt)),
        ];
    }

    private static TodayLine Line(Account account, string text, DateTimeOffset? at) =>
        new(TodayPart.Waiting, text, StaffLinks.Desk.People.Person(account.Id), at);
}

internal sealed class MailToday(HeedDb db, IDeskAccess access) : IToday
{
    public string Folder => StaffLinks.Desk.Mail.Folder;

    public async Task<IReadOnlyList<TodayLine>> LinesAsync(ClaimsPrincipal person, DateTimeOffset now, CancellationToken cancel)
    {
        if (!access.MayAct(person, Folder))
            return [];
        var failed = await db.Set<OutboxMail>().CountAsync(mail => mail.State == MailState.Failed, cancel);
        return failed == 0
            ? []
            :
            [
                new(
                    TodayPart.Waiting,
                    $"Messages given up, to look at: {failed}",
                    StaffLinks.Desk.Mail.Index() + "?state=Failed",
                    Urgent: true
                ),
            ];
    }
}

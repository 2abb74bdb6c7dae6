using Heed.Platform.Audit;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.SignIn;

/// <summary>
/// Checks passwords and codes. A try is counted before it is checked and given back when it was right, so
/// that many at once are no way round the limit.
/// </summary>
internal sealed class CredentialCheck(HeedDb db, SecretProtection secrets, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The account, when address and password belong together and tries are left. Takes as long when there is no such account.</summary>
    public async Task<Account?> WithPasswordAsync(string? email, string? password, CancellationToken cancel)
    {
        var key = Account.KeyOf(email ?? "");
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(each => each.EmailKey == key, cancel);
        var counted = account is not null && await CountAsync(account.Id, cancel);
        var right = secrets.IsPassword(account, password ?? "");
        if (account is not { ClosedAt: null, HasEnrolled: true } || !counted || !right)
        {
            await RefusedAsync(account, StaffEvents.SignInRefused, cancel);
            return null;
        }
        await GiveBackAsync(account.Id, cancel);
        return account;
    }

    /// <summary>Whether the password is the account's, counted like a try to sign in.</summary>
    public async Task<bool> IsPasswordAsync(Account account, string? password, CancellationToken cancel)
    {
        if (!await CountAsync(account.Id, cancel) || !secrets.IsPassword(account, password ?? ""))
            return false;
        await GiveBackAsync(account.Id, cancel);
        return true;
    }

    /// <summary>Uses a one-time code up. False when it is wrong, used, or no tries are left.</summary>
    public async Task<bool> UseCodeAsync(Account account, string? code, CancellationToken cancel)
    {
        var counted = await CountAsync(account.Id, cancel);
        var step = OneTimeCode.StepOf(code, secrets.CodeSecretOf(account), clock.GetUtcNow(), account.LastCodeStep);
        if (counted && step is not null)
        {
            // Of two who send the same code at once, the database lets one in.
            var used = await db.Set<Account>()
                .Where(each => each.Id == account.Id && each.LastCodeStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.LastCodeStep, step), cancel);
            if (used == 1)
                return true;
        }
        await RefusedAsync(account, StaffEvents.CodeRefused, cancel);
        return false;
    }

    /// <summary>Uses a recovery code up. False when it is wrong, used, or no tries are left.</summary>
    public async Task<bool> UseRecoveryCodeAsync(Account account, string? code, CancellationToken cancel)
    {
        var counted = await CountAsync(account.Id, cancel);
        var hash = RecoveryCode.HashOf(account.Id, code ?? "");
        var now = clock.GetUtcNow();
        var used = counted
            ? await db.Set<RecoveryCode>()
                .Where(each => each.AccountId == account.Id && each.Hash == hash && each.UsedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.UsedAt, now), cancel)
            : 0;
        if (used == 0)
            await RefusedAsync(account, StaffEvents.RecoveryCodeRefused, cancel);
        return used == 1;
    }

    private async Task<bool> CountAsync(Guid account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var windowBegan = now - Account.TriesWindow;
        await db.Set<Account>()
            .Where(each => each.Id == account && each.TriesSince <= windowBegan)
            .ExecuteUpdateAsync(
                set => set.SetProperty(each => each.Tries, 0).SetProperty(each => each.TriesSince, (DateTimeOffset?)null),
                cancel
            );
        await db.Set<Account>()
            .Where(each => each.Id == account && each.TriesSince == null)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.TriesSince, now), cancel);
        return await db.Set<Account>()
                .Where(each => each.Id == account && each.Tries < Account.MostTries)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.Tries, each => each.Tries + 1), cancel) == 1;
    }

    private Task<int> GiveBackAsync(Guid account, CancellationToken cancel) =>
        db.Set<Account>()
            .Where(each => each.Id == account && each.Tries > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.Tries, each => each.Tries - 1), cancel);

    private async Task RefusedAsync(Account? account, AuditEvent<Account> @event, CancellationToken cancel)
    {
        if (account is null)
            return;
        audit.Record(@event, account.Id);
        await db.SaveChangesAsync(cancel);
    }
}

using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Staff.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Enrolling;

/// <summary>Links by which people set their password and one-time codes.</summary>
internal sealed class Invitations(HeedDb db, SecretProtection secrets, AuditTrail audit, TimeProvider clock)
{
    /// <summary>A new link's token for an account; links given before stop working. The caller saves.</summary>
    public async Task<string> InviteAsync(Account account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.Set<Enrolment>()
            .Where(each => each.AccountId == account.Id && each.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.UsedAt, now), cancel);
        var (enrolment, token) = Enrolment.For(account.Id, now);
        db.Add(enrolment);
        audit.Record(StaffEvents.LinkMade, account.Id);
        return token;
    }

    /// <summary>The account that a valid link belongs to, or null.</summary>
    public async Task<Account?> WhoseAsync(string token, CancellationToken cancel)
    {
        var hash = Enrolment.HashOf(token);
        var enrolment = await db.Set<Enrolment>().AsNoTracking().SingleOrDefaultAsync(each => each.TokenHash == hash, cancel);
        if (enrolment is null || !enrolment.IsGood(clock.GetUtcNow()))
            return null;
        var account = await db.Set<Account>().SingleAsync(each => each.Id == enrolment.AccountId, cancel);
        return account.ClosedAt is null ? account : null;
    }

    /// <summary>Uses the link up and sets the account's password and codes. Returns its new recovery codes, or null when the link was used meanwhile.</summary>
    public async Task<IReadOnlyList<string>?> FinishAsync(
        string token,
        Account account,
        string password,
        byte[] codeSecret,
        CancellationToken cancel
    )
    {
        var (hash, now) = (Enrolment.HashOf(token), clock.GetUtcNow());
        var used = await db.Set<Enrolment>()
            .Where(each => each.TokenHash == hash && each.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.UsedAt, now), cancel);
        if (used == 0)
            return null;
        account.Enrol(secrets.Hash(password), secrets.Protect(codeSecret), OneTimeCode.StepAt(now) + 1);
        audit.Record(StaffEvents.SignInSetUp, account.Id);
        return await NewRecoveryCodesAsync(account, cancel);
    }

    /// <summary>Whether a code is one of a new secret, shown now.</summary>
    public bool IsRight(string? code, byte[] codeSecret) =>
        OneTimeCode.StepOf(code, codeSecret, clock.GetUtcNow(), lastUsed: 0) is not null;

    /// <summary>Ten new recovery codes in place of any there were; saves.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Account account, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<RecoveryCode>().Where(each => each.AccountId == account.Id).ToListAsync(cancel));
        var codes = RecoveryCode.Draw();
        db.AddRange(codes.Select(code => new RecoveryCode(account.Id, RecoveryCode.HashOf(account.Id, code))));
        audit.Record(StaffEvents.RecoveryCodesMade, account.Id);
        await db.SaveChangesAsync(cancel);
        return codes;
    }
}

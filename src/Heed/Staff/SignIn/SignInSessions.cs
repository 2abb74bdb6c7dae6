using System.Security.Claims;
using System.Security.Cryptography;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.SignIn;

/// <summary>Signs people in and out: cookies and audit entries.</summary>
internal sealed class SignInSessions(HeedDb db, AuditTrail audit, TimeProvider clock, SignInStates states)
{
    private const string NextClaim = "next";

    /// <summary>Remembers that the password was right, until the one-time code comes.</summary>
    public static Task HalfwayAsync(HttpContext http, Account account, string? next) =>
        http.SignInAsync(
            SignInServices.Halfway,
            new ClaimsPrincipal(
                new ClaimsIdentity(
                    [
                        new(ClaimTypes.NameIdentifier, account.Id.ToString()),
                        new(SignInServices.StampClaim, account.Stamp),
                        new(NextClaim, next ?? ""),
                    ],
                    SignInServices.Halfway
                )
            )
        );

    /// <summary>Whose password was right, and the page they wanted; null when it was too long ago.</summary>
    public async Task<(Account Account, string? Next)?> WhoIsHalfwayAsync(HttpContext http, CancellationToken cancel)
    {
        var ticket = await http.AuthenticateAsync(SignInServices.Halfway);
        if (ticket.Principal?.PersonId() is not { } id)
            return null;
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancel);
        return
            account is { ClosedAt: null, HasEnrolled: true }
            && account.Stamp == ticket.Principal.FindFirstValue(SignInServices.StampClaim)
            ? (account, ticket.Principal.FindFirstValue(NextClaim))
            : null;
    }

    /// <summary>Signs the person in. The caller has checked both their proofs.</summary>
    public async Task SignInAsync(HttpContext http, Account account, string how, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.Set<Account>()
            .Where(each => each.Id == account.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(each => each.Tries, 0)
                        .SetProperty(each => each.TriesSince, (DateTimeOffset?)null)
                        .SetProperty(each => each.LastSignInAt, now),
                cancel
            );
        await GiveCookieAsync(http, account);
        audit.Record(StaffEvents.SignedIn, account.Id, after: new { how });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Gives the person a cookie for the account's present stamp.</summary>
    public async Task GiveCookieAsync(HttpContext http, Account account)
    {
        states.Forget(account.Id);
        http.User = SignInServices.Person(account.Id, account.Name, [.. account.Roles], account.Stamp, NewSession());
        await http.SignOutAsync(SignInServices.Halfway);
        await http.SignInAsync(SignInServices.Desk, http.User);
    }

    /// <summary>Ends the session at the server, so that a copy of its cookie is worth nothing.</summary>
    public async Task SignOutAsync(HttpContext http, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.Set<EndedSession>().Where(session => session.Until < now).ExecuteDeleteAsync(cancel);
        if (http.User.PersonId() is { } id)
        {
            audit.Record(StaffEvents.SignedOut, id);
            if (http.User.FindFirstValue(SignInServices.SessionClaim) is { } session)
                db.Add(new EndedSession(session, id, now + SignInServices.Longest));
        }
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException twice) when (twice.IsDuplicate())
        {
            // Pressed twice: the first has ended it.
        }
        if (http.User.PersonId() is { } gone)
            states.Forget(gone);
        await http.SignOutAsync(SignInServices.Desk);
    }

    private static string NewSession() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}

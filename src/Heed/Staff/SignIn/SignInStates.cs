using System.Collections.Concurrent;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.SignIn;

/// <summary>What a sign-in is checked against: the account's stamp, name and roles as they are now.</summary>
internal sealed record SignInState(Guid Id, string Stamp, string Name, string RoleCodes, bool IsClosed)
{
    /// <summary>Sessions that were signed out of and would else still be good.</summary>
    public IReadOnlyList<string> Ended { get; init; } = [];

    public IReadOnlyCollection<string> Roles => RoleCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Caches the state of accounts for two seconds, so that signing out everywhere or losing a role takes effect almost at once.</summary>
internal sealed class SignInStates(IDbContextFactory<HeedDb> contexts, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<Guid, (SignInState? SignInState, long At)> known = new();

    /// <summary>The state of the account; null when there is none. A stamp that differs from the cached one is looked up again.</summary>
    public async ValueTask<SignInState?> OfAsync(Guid account, string? stamp, CancellationToken cancel)
    {
        if (known.TryGetValue(account, out var last) && last.SignInState?.Stamp == stamp && clock.GetElapsedTime(last.At) < Kept)
            return last.SignInState;
        var at = clock.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var state = await db.Set<Account>()
            .Where(each => each.Id == account)
            .Select(each => new SignInState(each.Id, each.Stamp, each.Name, each.RoleCodes, each.ClosedAt != null))
            .SingleOrDefaultAsync(cancel);
        if (state is not null)
            state = state with
            {
                Ended = await db.Set<EndedSession>()
                    .Where(session => session.AccountId == account)
                    .Select(session => session.Id)
                    .ToListAsync(cancel),
            };
        known[account] = (state, at);
        return state;
    }

    /// <summary>Discards an account's cached state after a change on this node.</summary>
    public void Forget(Guid account) => known.TryRemove(account, out _);
}

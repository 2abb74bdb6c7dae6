using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Data;

/// <summary>Whether the database is there and as new as the program.</summary>
public sealed class DatabaseState(DataLocation place, IDbContextFactory<HeedDb> contexts, IServiceScopeFactory scopes)
{
    private volatile bool ready;

    /// <summary>Brings the schema up to date, making an embedded database when there is none.</summary>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        place.Engine.Make(place);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Database.MigrateAsync(cancel);
        await using var scope = scopes.CreateAsyncScope();
        foreach (var backfill in scope.ServiceProvider.GetServices<IBackfill>())
            await backfill.RunAsync(cancel);
        ready = true;
    }

    /// <summary>Names of migrations that the program has and the database has not.</summary>
    public async Task<IReadOnlyList<string>> MissingMigrationsAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return [.. await db.Database.GetPendingMigrationsAsync(cancel)];
    }

    /// <summary>For the health endpoint: true once the schema is current and the database answers.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (!await db.Database.CanConnectAsync(cancel))
            return false;
        return ready = ready || !(await db.Database.GetPendingMigrationsAsync(cancel)).Any();
    }
}

using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Jobs;

/// <summary>
/// Runs a job under a lease: of all nodes one runs it, and when that one dies another takes over after the lease.
/// </summary>
public sealed class JobRunner(
    IServiceScopeFactory scopes,
    IDbContextFactory<HeedDb> contexts,
    TimeProvider clock,
    ILogger<JobRunner> log
)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private readonly string node = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7():N}";

    /// <summary>Runs the job for the due time, unless another node runs it or has run it. True when it ran here.</summary>
    public async Task<bool> RunAsync(TimetableEntry entry, DateTimeOffset due, CancellationToken cancel)
    {
        if (!await TakeLeaseAsync(entry.Name, due, cancel))
            return false;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var renewing = RenewAsync(entry.Name, stop.Token);
        string? outcome = null;
        var failed = false;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            outcome = await ((IScheduledJob)scope.ServiceProvider.GetRequiredService(entry.Job)).RunAsync(
                clock.GetUtcNow(),
                cancel
            );
        }
#pragma warning disable CA1031 // A job that fails is recorded and tried at its next time; it must not stop the timetable.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(failure, "Job {Job} failed", entry.Name);
            (outcome, failed) = (failure.Message, true);
        }
        finally
        {
            await stop.CancelAsync();
            await renewing;
            await ReleaseAsync(entry.Name, outcome, failed);
        }
        return true;
    }

    private async Task<bool> TakeLeaseAsync(string name, DateTimeOffset due, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<JobRecord>()
                .Where(job =>
                    job.Name == name
                    && (job.LeaseUntil == null || job.LeaseUntil < now)
                    && (job.LastDue == null || job.LastDue < due)
                )
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(job => job.LeaseHolder, node)
                            .SetProperty(job => job.LeaseUntil, now + Lease)
                            .SetProperty(job => job.LastDue, due)
                            .SetProperty(job => job.LastStarted, now),
                    cancel
                ) == 1;
    }

    private async Task RenewAsync(string name, CancellationToken stop)
    {
        while (await WaitAsync(Lease / 4, stop))
        {
            await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
            var until = clock.GetUtcNow() + Lease;
            await db.Set<JobRecord>()
                .Where(job => job.Name == name && job.LeaseHolder == node)
                .ExecuteUpdateAsync(set => set.SetProperty(job => job.LeaseUntil, until), CancellationToken.None);
        }
    }

    private async Task ReleaseAsync(string name, string? outcome, bool failed)
    {
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        var now = clock.GetUtcNow();
        await db.Set<JobRecord>()
            .Where(job => job.Name == name && job.LeaseHolder == node)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(job => job.LeaseUntil, (DateTimeOffset?)null)
                        .SetProperty(job => job.LastFinished, now)
                        .SetProperty(job => job.LastOutcome, outcome)
                        .SetProperty(job => job.LastFailed, failed)
                        .SetProperty(job => job.Runs, job => job.Runs + 1),
                CancellationToken.None
            );
    }

    private static async Task<bool> WaitAsync(TimeSpan time, CancellationToken stop)
    {
        await Task.Delay(time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }
}

using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Jobs;

/// <summary>
/// Waits until a job is due and asks the <see cref="JobRunner"/>, whose rows decide which node runs it. However many times were
/// missed while the machine slept, the program was off or the job itself took long, it runs once for all of them.
/// </summary>
internal sealed class Timetable(
    IEnumerable<TimetableEntry> entries,
    JobRunner runner,
    IDbContextFactory<HeedDb> contexts,
    TimeProvider clock,
    ILogger<Timetable> log
) : BackgroundService
{
    /// <summary>Waiting does not count the time that a machine sleeps, so the clock is looked at again and again.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lastDue = await RegisterAsync(stoppingToken);
        log.LogInformation("{Count} jobs are on the timetable", lastDue.Count);
        await Task.WhenAll(entries.Select(entry => KeepAsync(entry, lastDue[entry.Name] ?? clock.GetUtcNow(), stoppingToken)));
    }

    private async Task KeepAsync(TimetableEntry entry, DateTimeOffset from, CancellationToken stop)
    {
        while (entry.DueAfter(from) is { } due && await WaitUntilAsync(due, stop))
        {
            try
            {
                await runner.RunAsync(entry, due, stop);
            }
#pragma warning disable CA1031 // A database that does not answer now may answer at the next time; the timetable goes on.
            catch (Exception failure) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(failure, "Job {Job} could not be run", entry.Name);
            }
            from = clock.GetUtcNow() is var now && now > due ? now : due;
        }
    }

    /// <summary>False when the program stops first.</summary>
    private async Task<bool> WaitUntilAsync(DateTimeOffset due, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && due - clock.GetUtcNow() is var left && left > TimeSpan.Zero)
            await Task.Delay(left < LongestWait ? left : LongestWait, clock, stop)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }

    /// <summary>A row for every job, and for which time each was run last.</summary>
    private async Task<Dictionary<string, DateTimeOffset?>> RegisterAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var known = await db.Set<JobRecord>()
            .AsNoTracking()
            .ToDictionaryAsync(job => job.Name, job => job.LastDue, StringComparer.Ordinal, cancel);
        foreach (var entry in entries.Where(entry => known.TryAdd(entry.Name, null)))
        {
            db.Add(new JobRecord(entry.Name));
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException raced) when (raced.IsDuplicate())
            {
                db.ChangeTracker.Clear();
            }
        }
        return known;
    }
}

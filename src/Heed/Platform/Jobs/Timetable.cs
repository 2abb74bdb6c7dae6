using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Heed.Platform.Jobs;

/// <summary>Lets Quartz say when to look. Each trigger asks the <see cref="JobRunner"/>, whose rows decide.</summary>
internal sealed class Timetable(
    IEnumerable<TimetableEntry> entries,
    JobRunner runner,
    IDbContextFactory<HeedDb> contexts,
    ILogger<Timetable> log
) : BackgroundService
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RegisterAsync(stoppingToken);
        var scheduler = await SchedulerBuilder.Create().UseInMemoryStore().BuildScheduler();
        scheduler.JobFactory = new Factory(
            runner,
            entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal),
            stoppingToken
        );
        foreach (var entry in entries)
        {
            var job = JobBuilder.Create<Due>().WithIdentity(entry.Name).Build();
            var trigger = TriggerBuilder
                .Create()
                .WithCronSchedule(
                    entry.Cron,
                    schedule => schedule.InTimeZone(London).WithMisfireHandlingInstructionFireAndProceed()
                )
                .Build();
            await scheduler.ScheduleJob(job, trigger, stoppingToken);
        }
        await scheduler.Start(stoppingToken);
        log.LogInformation("{Count} jobs are on the timetable", entries.Count());
        await Task.Delay(Timeout.Infinite, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
    }

    private async Task RegisterAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var known = await db.Set<JobRecord>().Select(job => job.Name).ToListAsync(cancel);
        foreach (var entry in entries.Where(entry => !known.Contains(entry.Name)))
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
    }

    [DisallowConcurrentExecution]
    private sealed class Due(JobRunner runner, TimetableEntry entry, CancellationToken stop) : Quartz.IJob
    {
        public async Task Execute(IJobExecutionContext context) =>
            await runner.RunAsync(entry, context.ScheduledFireTimeUtc ?? context.FireTimeUtc, stop);
    }

    private sealed class Factory(JobRunner runner, Dictionary<string, TimetableEntry> entries, CancellationToken stop)
        : Quartz.Spi.IJobFactory
    {
        public Quartz.IJob NewJob(Quartz.Spi.TriggerFiredBundle bundle, IScheduler scheduler) =>
            new Due(runner, entries[bundle.JobDetail.Key.Name], stop);

        public void ReturnJob(Quartz.IJob job) { }
    }
}

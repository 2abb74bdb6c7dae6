using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Heed.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Tests.Platform;

public sealed class TimetableTests : RoomTest
{
    private readonly Runs runs = new();

    protected override void Adjust(WebApplicationBuilder builder) => builder.Services.AddSingleton(runs).AddScoped<Work>();

    /// <summary>In London 01:00 became 02:00 on 29 March 2026, and 02:00 became 01:00 on 25 October.</summary>
    [Theory]
    [InlineData("0 0 2 * * ?", "2026-03-29", "01:00")]
    [InlineData("0 30 1 * * ?", "2026-03-29", "01:00")]
    [InlineData("0 10 3 * * ?", "2026-03-29", "02:10")]
    [InlineData("0 0 2 * * ?", "2026-10-25", "02:00")]
    [InlineData("0 30 1 * * ?", "2026-10-25", "00:30")]
    [InlineData("0 10 3 * * ?", "2026-10-25", "03:10")]
    public void On_the_days_on_which_the_clocks_change_a_daily_job_is_due_once(string cron, string day, string utc)
    {
        var midnight = new DateTimeOffset(DateOnly.Parse(day, null), TimeOnly.MinValue, TimeSpan.Zero);
        Assert.Equal(midnight + TimeOnly.Parse(utc, null).ToTimeSpan(), Assert.Single(Between(cron, midnight.AddHours(-1), 25)));
        // And the days around it have it once each, at the same time on the wall.
        Assert.Equal(7, Between(cron, midnight.AddDays(-3), 7 * 24).Count());
    }

    [Theory]
    [InlineData("2026-03-29")]
    [InlineData("2026-10-25")]
    public void What_is_due_every_few_minutes_goes_on_while_the_clocks_change(string day)
    {
        var midnight = new DateTimeOffset(DateOnly.Parse(day, null), TimeOnly.MinValue, TimeSpan.Zero);
        var due = Between("0 5/10 * * * ?", midnight, 4).ToList();
        // In spring it is due at the moment of the change besides.
        Assert.InRange(due.Count, 24, 25);
        Assert.All(
            due.Zip(due.Skip(1)),
            pair => Assert.InRange(pair.Second - pair.First, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10))
        );
    }

    [Fact]
    public async Task A_job_runs_at_each_of_its_times()
    {
        await RunAsync(new LeapingClock(Clock.Now), "0 * * * * ?", until: 5);
        var times = runs.At.ToList();
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.Equal(TimeSpan.FromMinutes(1), pair.Second - pair.First));
    }

    [Fact]
    public async Task After_a_sleep_a_job_runs_once_for_all_the_times_it_missed()
    {
        var clock = new LeapingClock(Clock.Now) { SleepsAfter = 130, Sleeps = TimeSpan.FromHours(9.5) };
        await RunAsync(clock, "0 0 * * * ?", until: 4);
        var times = runs.At.ToList();
        var slept = Assert.Single(times.Zip(times.Skip(1)), pair => pair.Second - pair.First > TimeSpan.FromHours(1));
        Assert.InRange(slept.Second - slept.First, TimeSpan.FromHours(9.5), TimeSpan.FromHours(10.5));
    }

    [Fact]
    public async Task What_was_missed_while_the_program_was_off_runs_once_when_it_is_back()
    {
        await RunAsync(new LeapingClock(Clock.Now), "0 10 3 * * ?", until: 1);
        var back = runs.At.Single().AddDays(2.5);
        await RunAsync(new LeapingClock(back), "0 10 3 * * ?", until: 3);
        Assert.Equal(back, runs.At.ElementAt(1));
        Assert.Equal(new TimeOnly(2, 10), TimeOnly.FromDateTime(runs.At.ElementAt(2).UtcDateTime));
    }

    private static IEnumerable<DateTimeOffset> Between(string cron, DateTimeOffset from, int hours)
    {
        var entry = new TimetableEntry("x", typeof(Work), cron, "Tests.");
        for (var due = entry.DueAfter(from); due <= from.AddHours(hours); due = entry.DueAfter(due.Value))
            yield return due.Value;
    }

    private async Task RunAsync(LeapingClock clock, string cron, int until)
    {
        runs.Clock = clock;
        runs.Enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
        runs.Until = until;
        var contexts = Services.GetRequiredService<IDbContextFactory<HeedDb>>();
        var runner = new JobRunner(
            Services.GetRequiredService<IServiceScopeFactory>(),
            contexts,
            clock,
            NullLogger<JobRunner>.Instance
        );
        using var timetable = new Timetable(
            [new(nameof(Work), typeof(Work), cron, "Tests.")],
            runner,
            contexts,
            clock,
            NullLogger<Timetable>.Instance
        );
        await timetable.StartAsync(CancellationToken.None);
        await runs.Enough.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await timetable.StopAsync(CancellationToken.None);
    }

    private sealed class Runs
    {
        public System.Collections.Concurrent.ConcurrentQueue<DateTimeOffset> At { get; } = [];
        public TimeProvider Clock { get; set; } = TimeProvider.System;
        public TaskCompletionSource Enough { get; set; } = new();
        public int Until { get; set; }
    }

    private sealed class Work(Runs runs) : IScheduledJob
    {
        public async Task<string?> RunAsync(DateTimeOffset now, CancellationToken cancel)
        {
            runs.At.Enqueue(runs.Clock.GetUtcNow());
            if (runs.At.Count < runs.Until)
                return null;
            runs.Enough.TrySetResult();
            // The clock of these tests does not wait for anybody: nothing more is to run.
            await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return null;
        }
    }

    /// <summary>Whoever waits by this clock waits no time at all: it leaps to the end of the wait, and once to after a sleep.</summary>
    private sealed class LeapingClock(DateTimeOffset start) : TimeProvider
    {
        private long ticks = start.UtcTicks;
        private int waits;

        public int? SleepsAfter { get; init; }
        public TimeSpan Sleeps { get; init; }

        public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime > TimeSpan.Zero)
            {
                Interlocked.Add(ref ticks, dueTime.Ticks);
                if (Interlocked.Increment(ref waits) == SleepsAfter)
                    Interlocked.Add(ref ticks, Sleeps.Ticks);
                dueTime = TimeSpan.Zero;
            }
            return System.CreateTimer(callback, state, dueTime, Timeout.InfiniteTimeSpan);
        }
    }
}

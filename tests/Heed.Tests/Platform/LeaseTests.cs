using Heed.Platform.Jobs;
using Heed.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Platform;

public sealed class LeaseTests : RoomTest
{
    private static readonly TimetableEntry Entry = new(nameof(Work), typeof(Work), "0 * * * * ?", "Tests leases.");
    private readonly Book book = new();

    protected override void Adjust(WebApplicationBuilder builder) => builder.Services.AddSingleton(book).AddScoped<Work>();

    protected override Task PrepareAsync() => Sample.Save(new JobRecord(Entry.Name));

    [Fact]
    public async Task Of_two_nodes_one_runs_a_job_at_its_time()
    {
        await using var other = TestHost.Build(Place, Clock, adjust: Adjust);
        for (var minute = 0; minute < 5; minute++)
        {
            var ran = await Task.WhenAll(Run(Services), Run(other.Services));
            Assert.Single(ran, true);
            Clock.Pass(TimeSpan.FromMinutes(1));
        }
        Assert.Equal(5, book.Runs);
    }

    [Fact]
    public async Task A_job_that_is_running_is_not_run_beside_itself()
    {
        await using var other = TestHost.Build(Place, Clock, adjust: Adjust);
        var slow = Hold();
        Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.False(await Run(other.Services));
        book.Release();
        Assert.True(await slow);
        Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.True(await Run(other.Services));
    }

    [Fact]
    public async Task When_its_holder_dies_another_node_takes_the_job_over_after_the_lease()
    {
        await using var other = TestHost.Build(Place, Clock, adjust: Adjust);
        var dead = Hold();
        Clock.Pass(TimeSpan.FromMinutes(3));
        book.Holds = false;
        Assert.True(await Run(other.Services));

        // The dead one wakes up: it must not take away what the other has.
        var record = await Db(db => db.Set<JobRecord>().SingleAsync(job => job.Name == Entry.Name));
        book.Release();
        await dead;
        Assert.Equal(
            record.Runs,
            await Db(db => db.Set<JobRecord>().Where(job => job.Name == Entry.Name).Select(job => job.Runs).SingleAsync())
        );
    }

    [Fact]
    public async Task A_job_that_fails_is_recorded_and_runs_again_at_its_next_time()
    {
        book.Failure = "the printer is on fire";
        Assert.True(await Run(Services));
        var record = await Db(db => db.Set<JobRecord>().SingleAsync(job => job.Name == Entry.Name));
        Assert.Equal((true, "the printer is on fire", null), (record.LastFailed, record.LastOutcome, record.LeaseUntil));

        book.Failure = null;
        Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.True(await Run(Services));
        record = await Db(db => db.Set<JobRecord>().SingleAsync(job => job.Name == Entry.Name));
        Assert.Equal((false, "Worked.", 2), (record.LastFailed, record.LastOutcome, record.Runs));
    }

    [Fact]
    public void Every_job_on_the_timetable_has_a_time_and_a_purpose()
    {
        var entries = Services.GetServices<TimetableEntry>().ToList();
        Assert.NotEmpty(entries);
        Assert.All(
            entries,
            entry =>
            {
                Assert.InRange(entry.DueAfter(Clock.Now)!.Value, Clock.Now, Clock.Now.AddDays(8));
                Assert.Matches("^[A-Z].{10,}\\.$", entry.Purpose);
            }
        );
        Assert.Equal(entries.Count, entries.Select(entry => entry.Name).Distinct(StringComparer.Ordinal).Count());
    }

    private Task<bool> Run(IServiceProvider services) =>
        Task.Run(() => services.GetRequiredService<JobRunner>().RunAsync(Entry, Clock.Now, CancellationToken.None));

    private Task<bool> Hold()
    {
        book.Holds = true;
        var held = Run(Services);
        Assert.True(book.Started.Wait(TimeSpan.FromSeconds(20)));
        return held;
    }

    private sealed class Book : IDisposable
    {
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int runs;

        public int Runs => runs;
        public bool Holds { get; set; }
        public string? Failure { get; set; }
        public SemaphoreSlim Started { get; } = new(0);

        public void Release() => released.TrySetResult();

        public async Task Write()
        {
            Interlocked.Increment(ref runs);
            Started.Release();
            if (Holds)
                await released.Task;
            if (Failure is not null)
                throw new InvalidOperationException(Failure);
        }

        public void Dispose() => Started.Dispose();
    }

    private sealed class Work(Book book) : IScheduledJob
    {
        public async Task<string?> RunAsync(DateTimeOffset now, CancellationToken cancel)
        {
            await book.Write();
            return "Worked.";
        }
    }
}

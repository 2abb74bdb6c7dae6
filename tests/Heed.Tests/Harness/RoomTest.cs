using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Harness;

/// <summary>
/// A test of the whole program through its front door, on a database of its own, run once for each engine. Derive, take
/// nothing in the constructor, and write facts:
/// <c>var page = await Citizen.Visit("/consultations");</c>
/// </summary>
public abstract class RoomTest : EngineTest, IAsyncLifetime
{
    private readonly TestLog log = new();
    private readonly List<HttpClient> clients = [];
    private WebApplication? app;
    private Visitor? citizen;

    protected FakeClock Clock { get; } = new();

    protected DataLocation Place { get; private set; } = null!;

    /// <summary>The program's root services; for scoped ones use <see cref="In{T}"/>.</summary>
    protected IServiceProvider Services => app!.Services;

    /// <summary>Builders of things to test with; each room adds its own as extension methods.</summary>
    protected Sample Sample { get; private set; } = null!;

    /// <summary>"kent" or "leicestershire" for tests that want the demonstration office; null for an empty database.</summary>
    protected virtual string? Demonstration => null;

    /// <summary>Settings by name that differ from the defaults.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    /// <summary>A member of the public, with cookies of their own.</summary>
    protected Visitor Citizen => citizen ??= AnotherCitizen();

    /// <summary>Another member of the public, on another device.</summary>
    protected Visitor AnotherCitizen() => new(NewClient());

    /// <summary>
    /// Somebody signed in at the desk in a role: "engagement", "communications", "administrator"… In the demonstration office it
    /// is the person who has that role there; give a <paramref name="name"/> for a second person in it.
    /// </summary>
    protected Task<Visitor> Officer(string role, string? name = null) =>
        Officers.SignInAsync(Sample, AnotherCitizen(), role, name);

    /// <summary>The account of the person whom <see cref="Officer"/> signs in for a role.</summary>
    protected Task<Guid> IdOfOfficer(string role) => Officers.IdOfAsync(Sample, role);

    /// <summary>Changes services before the program is built.</summary>
    protected virtual void Adjust(WebApplicationBuilder builder) { }

    public async ValueTask InitializeAsync()
    {
        Place = await TestDatabases.CopyAsync(Engine, Demonstration);
        app = TestHost.Build(Place, Clock, log, Settings, Adjust);
        Sample = new Sample(app.Services, Clock);
        await app.StartAsync();
        await PrepareAsync();
    }

    /// <summary>What every test of the class needs, made after the program has started.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
            await TestDatabases.DropAsync(Place);
        }
        foreach (var line in log.Lines)
            TestContext.Current.TestOutputHelper?.WriteLine(line);
        GC.SuppressFinalize(this);
    }

    /// <summary>Works in a scope of the program's services, as a request does.</summary>
    protected Task<T> In<T>(Func<IServiceProvider, Task<T>> work) => Sample.In(work);

    protected Task In(Func<IServiceProvider, Task> work) => Sample.In(work);

    /// <summary>Asks or changes the database directly.</summary>
    protected Task<T> Db<T>(Func<HeedDb, Task<T>> work) => Sample.Db(work);

    protected Task Db(Func<HeedDb, Task> work) => Sample.Db(work);

    protected Task<int> CountAsync<T>()
        where T : class => Db(db => db.Set<T>().CountAsync());

    /// <summary>Runs a job as the timetable would at the test's time; returns what it says it did.</summary>
    protected Task<string?> RunJob<TJob>()
        where TJob : IScheduledJob =>
        In(services => services.GetRequiredService<TJob>().RunAsync(Clock.Now, CancellationToken.None));

    private HttpClient NewClient()
    {
        var client = new HttpClient(new CookieJar(app!.GetTestServer().CreateHandler()))
        {
            BaseAddress = new Uri("http://localhost"),
        };
        clients.Add(client);
        return client;
    }
}

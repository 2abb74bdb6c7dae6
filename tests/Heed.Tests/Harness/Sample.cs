using Heed.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Harness;

/// <summary>
/// Makes things to test with, through the program's own services. Rooms add builders as extension methods in their test
/// folders: <c>Sample.Consultation(…)</c>.
/// </summary>
public sealed class Sample(IServiceProvider services, FakeClock clock)
{
    public FakeClock Clock { get; } = clock;

    public DateTimeOffset Now => Clock.Now;

    public async Task<T> In<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task In(Func<IServiceProvider, Task> work) =>
        In(async provider =>
        {
            await work(provider);
            return true;
        });

    public Task<T> Db<T>(Func<HeedDb, Task<T>> work) => In(provider => work(provider.GetRequiredService<HeedDb>()));

    public Task Db(Func<HeedDb, Task> work) => In(provider => work(provider.GetRequiredService<HeedDb>()));

    /// <summary>Saves things as they are.</summary>
    public Task Save(params object[] things) =>
        Db(db =>
        {
            db.AddRange(things);
            return db.SaveChangesAsync();
        });
}

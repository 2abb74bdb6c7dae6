using System.Collections.Concurrent;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Heed.Tests.Harness;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestDatabases.AfterAllTests))]

namespace Heed.Tests.Harness;

/// <summary>
/// A database for each test: templates are migrated (and filled, for the demonstration offices) once in a run, and each test
/// gets a copy, dropped when it ends.
/// </summary>
public static class TestDatabases
{
    private static readonly string Run = $"{Environment.ProcessId}_{Guid.CreateVersion7().ToString("N")[^6..]}";
    private static readonly string Folder = Directory.CreateTempSubdirectory("heed-tests-").FullName;
    private static readonly ConcurrentDictionary<(Engine, string), Lazy<Task<DataLocation>>> Templates = [];
    private static int copies;

    /// <summary>A fresh copy of the empty, migrated database, or of a demonstration office ("kent", "leicestershire").</summary>
    public static async Task<DataLocation> CopyAsync(Engine engine, string? demonstration = null)
    {
        var template = await Templates
            .GetOrAdd((engine, demonstration ?? ""), key => new(() => MakeTemplateAsync(key.Item1, key.Item2)))
            .Value;
        var name = $"t{Interlocked.Increment(ref copies)}";
        var place = PlaceOf(engine, name);
        if (engine == Engine.Sqlite)
            CopyFolder(template.Folder, place.Folder);
        else
            await OnServerAsync($"CREATE DATABASE \"{NameOf(name)}\" TEMPLATE \"{NameOf(Path.GetFileName(template.Folder))}\"");
        return place;
    }

    /// <summary>A place with nothing in it yet: on PostgreSQL an empty database, on SQLite an empty folder.</summary>
    public static async Task<DataLocation> EmptyAsync(Engine engine, string? name = null)
    {
        name ??= $"e{Interlocked.Increment(ref copies)}";
        if (engine == Engine.Postgres)
            await OnServerAsync(
                $"CREATE DATABASE \"{NameOf(name)}\" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
            );
        return PlaceOf(engine, name);
    }

    /// <summary>Drops a database that a test had.</summary>
    public static async Task DropAsync(DataLocation place)
    {
        if (place.Engine == Engine.Sqlite)
        {
            using var pooled = new SqliteConnection(place.ConnectionString);
            SqliteConnection.ClearPool(pooled);
        }
        else
        {
            await using var pooled = new NpgsqlConnection(place.ConnectionString);
            NpgsqlConnection.ClearPool(pooled);
            await OnServerAsync($"DROP DATABASE IF EXISTS \"{NameOf(Path.GetFileName(place.Folder))}\" WITH (FORCE)");
        }
        if (Directory.Exists(place.Folder))
            Directory.Delete(place.Folder, recursive: true);
    }

    private static async Task<DataLocation> MakeTemplateAsync(Engine engine, string demonstration)
    {
        var place = await EmptyAsync(engine, "template_" + (demonstration.Length == 0 ? "empty" : demonstration));
        await using (var app = TestHost.Build(place, new FakeClock()))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DatabaseState>().MigrateAsync(CancellationToken.None);
            if (demonstration.Length > 0)
                await DemonstrationOffice.FillAsync(scope.ServiceProvider, demonstration, CancellationToken.None);
        }
        // The last connection to go folds the write-ahead log into the file, and PostgreSQL copies only what nobody is in.
        if (engine == Engine.Sqlite)
            SqliteConnection.ClearPool(new SqliteConnection(place.ConnectionString));
        else
            NpgsqlConnection.ClearPool(new NpgsqlConnection(place.ConnectionString));
        return place;
    }

    private static DataLocation PlaceOf(Engine engine, string name)
    {
        var folder = Path.Combine(Folder, engine.ToString(), name);
        Directory.CreateDirectory(folder);
        if (engine == Engine.Sqlite)
            return DataLocation.For(folder, null);
        var server = new NpgsqlConnectionStringBuilder(Engines.Postgres)
        {
            Database = NameOf(name),
            MaxPoolSize = 20,
            ConnectionIdleLifetime = 10,
        };
        return DataLocation.For(folder, server.ConnectionString);
    }

    private static string NameOf(string name) => $"heed_{Run}_{name}";

    private static void CopyFolder(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    private static async Task OnServerAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(Engines.Postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 60 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Clears up while the runner still waits: an end of the process that takes a second looks to it like a thread that hangs.</summary>
    public sealed class AfterAllTests : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (
                var template in Templates.Values.Where(each =>
                    each is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }
                )
            )
                await DropAsync(await template.Value);
            Directory.Delete(Folder, recursive: true);
        }
    }
}

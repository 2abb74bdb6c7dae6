using System.Data.Common;
using Heed.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Bench.Journeys;

/// <summary>Durable commits a second: many writers who share their commits, and the same writers with a commit for each row.</summary>
internal static class CommitBench
{
    private const int AtOnce = 64;
    private const string Insert = "INSERT INTO bench_rows (id, body) VALUES (@p0, @p1)";
    private const string Count = "UPDATE bench_counter SET last = last + 1 RETURNING last";
    private static readonly string Body = new('x', 400);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("heed-bench-");
        try
        {
            await RunAsync(
                folder.FullName,
                JourneyBench.Whole(arguments.ElementAtOrDefault(0), 7),
                TimeSpan.FromSeconds(JourneyBench.Whole(arguments.ElementAtOrDefault(1), 5))
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return 0;
    }

    public static async Task RunAsync(string folder, int rounds, TimeSpan time)
    {
        await OnAsync("SQLite", DataLocation.For(Path.Combine(folder, "commits"), null), rounds, time);
        if (Environment.GetEnvironmentVariable("HEED_TEST_POSTGRES") is { Length: > 0 } postgres)
            await OnAsync("PostgreSQL", DataLocation.For(Path.Combine(folder, "commits-postgres"), postgres), rounds, time);
        else
            Console.WriteLine("Durable commits on PostgreSQL: not measured, HEED_TEST_POSTGRES names no server.");
    }

    private static async Task OnAsync(string engine, DataLocation place, int rounds, TimeSpan time)
    {
        Directory.CreateDirectory(place.Folder);
        if (place.Engine == Engine.Sqlite)
            Run(place, "PRAGMA journal_mode=WAL");
        Run(place, "DROP TABLE IF EXISTS bench_rows");
        Run(place, "CREATE TABLE bench_rows (id TEXT PRIMARY KEY, body TEXT NOT NULL)");
        Run(place, "DROP TABLE IF EXISTS bench_counter");
        Run(place, "CREATE TABLE bench_counter (last INTEGER NOT NULL)");
        Run(place, "INSERT INTO bench_counter VALUES (0)");
        using var commits = new GroupCommitQueue(place, NullLogger<GroupCommitQueue>.Instance);
        await Rounds.CompareAsync(
            $"Durable commits on {engine}",
            ("shared", () => commits.WriteAsync(commit => commit.Execute(Insert, Guid.NewGuid().ToString(), Body))),
            ("one commit for each row", () => Task.Run(() => InsertAlone(place, numbered: false))),
            AtOnce,
            rounds,
            time
        );
        await Rounds.CompareAsync(
            $"Durable commits on {engine}, each with a running number, as answer sheets are",
            (
                "shared",
                () =>
                    commits.WriteAsync(commit =>
                    {
                        commit.Scalar(Count);
                        return commit.Execute(Insert, Guid.NewGuid().ToString(), Body);
                    })
            ),
            ("one commit for each row", () => Task.Run(() => InsertAlone(place, numbered: true))),
            AtOnce,
            rounds,
            time
        );
        Run(place, "DROP TABLE bench_rows");
        Run(place, "DROP TABLE bench_counter");
        if (place.Engine == Engine.Sqlite)
            SqliteConnection.ClearAllPools();
    }

    /// <summary>As a request does it without sharing: a pooled connection, a transaction, an insert.</summary>
    private static void InsertAlone(DataLocation place, bool numbered)
    {
        using var connection = place.OpenConnection();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        if (numbered)
        {
            command.CommandText = Count;
            command.ExecuteScalar();
        }
        command.CommandText = Insert;
        Bind(command, "p0", Guid.NewGuid().ToString());
        Bind(command, "p1", Body);
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    private static void Bind(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static void Run(DataLocation place, string sql)
    {
        using var connection = place.OpenConnection();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}

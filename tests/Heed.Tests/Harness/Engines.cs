using Heed.Platform.Data;
using Npgsql;

namespace Heed.Tests.Harness;

/// <summary>
/// Which engines this run covers. <c>HEED_TEST_ENGINES</c> names them ("sqlite,postgres"); without it both, when the server
/// of <c>HEED_TEST_POSTGRES</c> answers (default: the throw-away cluster of <c>./heed postgres</c>), else SQLite with a loud line.
/// </summary>
public static class Engines
{
    /// <summary>Connection string of the server on which test databases are made; its user may create databases.</summary>
    public static string Postgres { get; } =
        Environment.GetEnvironmentVariable("HEED_TEST_POSTGRES") is { Length: > 0 } given
            ? given
            : "Host=127.0.0.1;Port=5480;Username=heed;Database=postgres;Timeout=3";

    public static IReadOnlyList<Engine> OfThisRun { get; } = Find();

    private static IReadOnlyList<Engine> Find()
    {
        var asked = Environment.GetEnvironmentVariable("HEED_TEST_ENGINES");
        if (!string.IsNullOrWhiteSpace(asked))
            return [.. asked.Split(',', StringSplitOptions.TrimEntries).Select(name => Engine.Parse(name))];
        if (Answers())
            return [Engine.Sqlite, Engine.Postgres];
        Console.Error.WriteLine(
            "*** POSTGRESQL IS NOT TESTED: no server answers. Start one with ./heed postgres, or set HEED_TEST_POSTGRES. ***"
        );
        return [Engine.Sqlite];
    }

    private static bool Answers()
    {
        try
        {
            using var connection = new NpgsqlConnection(Postgres);
            connection.Open();
            return true;
        }
        catch (Exception refused) when (refused is NpgsqlException or TimeoutException)
        {
            return false;
        }
    }
}

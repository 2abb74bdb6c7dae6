using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Heed.Platform.Data;

internal sealed class PostgresEngine : Engine
{
    public override string Name => "PostgreSQL";

    public override string Code => "Postgres";

    public override bool IsEmbedded => false;

    internal override void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString);

    internal override bool IsOf(DatabaseFacade database) => database.IsNpgsql();

    internal override DbConnection Open(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        return connection;
    }

    internal override Task AloneAsync(DatabaseFacade database, string rule, CancellationToken cancel) =>
        database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext({rule}))", cancel);

    internal override bool IsDuplicate(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>A trigger's RAISE EXCEPTION or a broken constraint (class 23).</summary>
    internal override bool IsRefusal(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.RaiseException }
        || (exception is PostgresException { SqlState: var state } && state.StartsWith("23", StringComparison.Ordinal));
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Heed.Platform.Data;

/// <summary>
/// A database engine: SQLite is embedded and the default, PostgreSQL is for more than one machine. Whatever differs between them is
/// here, in <see cref="InsertStatement"/> and in migrations; nothing else asks which one it is.
/// </summary>
public abstract class Engine
{
    public static Engine Sqlite { get; } = new SqliteEngine();

    public static Engine Postgres { get; } = new PostgresEngine();

    public static IReadOnlyList<Engine> All { get; } = [Sqlite, Postgres];

    /// <summary>As people write it: "SQLite".</summary>
    public abstract string Name { get; }

    /// <summary>The database is a file in the data folder, and the program makes and migrates it itself.</summary>
    public abstract bool IsEmbedded { get; }

    internal abstract void Configure(DbContextOptionsBuilder options, string connectionString);

    /// <summary>Whether a context stands on this engine.</summary>
    internal abstract bool IsOf(DatabaseFacade database);

    internal abstract DbConnection Open(string connectionString);

    /// <summary>What the one connection that writes all day needs besides.</summary>
    internal virtual void PrepareWriter(DbConnection connection) { }

    /// <summary>Makes the database when there is none, where the engine can.</summary>
    internal virtual void Make(DataLocation place) { }

    /// <summary>Waits until nobody else is in a transaction that asked for the same rule. A transaction has begun.</summary>
    internal abstract Task AloneAsync(DatabaseFacade database, string rule, CancellationToken cancel);

    internal abstract bool IsDuplicate(Exception exception);

    /// <summary>A trigger of ours refused, or a constraint was broken.</summary>
    internal abstract bool IsRefusal(Exception exception);

    /// <summary>Another writer held the lock for longer than we wait.</summary>
    internal virtual bool IsLocked(Exception exception) => false;

    internal virtual bool CannotOpenFile(Exception exception) => false;

    internal virtual bool CannotUseFile(Exception exception) => false;

    /// <summary>As it is written where one is chosen: "Sqlite", "Postgres".</summary>
    public abstract string Code { get; }

    internal static Engine Of(DatabaseFacade database) => All.Single(engine => engine.IsOf(database));

    public static Engine Parse(string code) =>
        All.Single(engine => string.Equals(engine.Code, code, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Code;
}

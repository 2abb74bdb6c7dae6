using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Heed.Platform.Data;

internal sealed class SqliteEngine : Engine
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int Constraint = 19;
    private const int PrimaryKeyConstraint = 1555;
    private const int UniqueConstraint = 2067;

    public override string Name => "SQLite";

    public override string Code => "Sqlite";

    public override bool IsEmbedded => true;

    internal override void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(new OnOpen());

    internal override bool IsOf(DatabaseFacade database) => database.IsSqlite();

    internal override DbConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        Prepare(connection);
        return connection;
    }

    /// <summary>
    /// Per connection: full synchronisation, so that a commit acknowledged is a commit on disk; a patient wait for the
    /// one writer; deleted content overwritten, so that an erased person is not left in free pages.
    /// </summary>
    private static void Prepare(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA secure_delete=ON;";
        command.ExecuteNonQuery();
    }

    /// <summary>
    /// For the one connection that writes without pause: more of the file in memory, and a longer log, in which a page that is
    /// written often is copied back to the file once for many commits (checkpoint at 64 MiB of pages of 4 KiB).
    /// </summary>
    internal override void PrepareWriter(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA cache_size=-16384; PRAGMA wal_autocheckpoint=16384; PRAGMA temp_store=MEMORY;";
        command.ExecuteNonQuery();
    }

    /// <summary>Write-ahead logging is a property of the file, set once when it is made.</summary>
    internal override void Make(DataLocation place)
    {
        var file = new SqliteConnectionStringBuilder(place.ConnectionString).DataSource;
        if (new FileInfo(file) is { Exists: true, Length: 0 })
            throw new UnusableDatabaseException(
                $"{file} is empty. It is not replaced by a new office: put back a backup, or delete the file to begin one."
            );
        if (!Directory.Exists(place.Folder))
            MakePrivate(place.Folder);
        using var connection = new SqliteConnection(place.ConnectionString);
        connection.Open();
        // Its log and index, which SQLite makes, have the rights of the file.
        if (!OperatingSystem.IsWindows() && File.Exists(file))
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL;";
        command.ExecuteNonQuery();
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>There is one writer, and the transaction that has begun is it.</summary>
    internal override Task AloneAsync(DatabaseFacade database, string rule, CancellationToken cancel) => Task.CompletedTask;

    internal override bool IsDuplicate(Exception exception) =>
        exception
            is SqliteException { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint };

    internal override bool IsLocked(Exception exception) => exception is SqliteException { SqliteErrorCode: Busy };

    internal override bool CannotOpenFile(Exception exception) => exception is SqliteException { SqliteErrorCode: CannotOpen };

    internal override bool CannotUseFile(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: ReadOnly or Corrupt or NotADatabase };

    /// <summary>A trigger's RAISE(ABORT) or a broken constraint.</summary>
    internal override bool IsRefusal(Exception exception) => exception is SqliteException { SqliteErrorCode: Constraint };

    private sealed class OnOpen : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Prepare(connection);
            return Task.CompletedTask;
        }
    }
}

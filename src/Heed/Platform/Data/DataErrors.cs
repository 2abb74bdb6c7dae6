using System.Data.Common;

namespace Heed.Platform.Data;

/// <summary>One reading of database errors for both engines.</summary>
public static class DataErrors
{
    /// <summary>A row with that key is there already.</summary>
    public static bool IsDuplicate(this Exception exception) =>
        Any(exception, e => Sqlite.IsDuplicate(e) || Postgres.IsDuplicate(e));

    /// <summary>The database itself refused: a constraint or one of our triggers.</summary>
    public static bool IsRefusedByDatabase(this Exception exception) =>
        Any(exception, e => Sqlite.IsRefusal(e) || Postgres.IsRefusal(e));

    /// <summary>It would work a little later: too much waits to be written, or the database does not answer just now.</summary>
    public static bool IsBusy(this Exception exception) =>
        Any(exception, e => e is TooBusyException or DbException { IsTransient: true } || Sqlite.IsLocked(e));

    /// <summary>There is no database file where one is looked for.</summary>
    public static bool IsWithoutFile(this Exception exception) => Any(exception, Sqlite.CannotOpen);

    private static bool Any(Exception? exception, Func<Exception, bool> test)
    {
        for (; exception is not null; exception = exception.InnerException)
            if (test(exception))
                return true;
        return false;
    }
}

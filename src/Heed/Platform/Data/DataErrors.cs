using System.Data.Common;

namespace Heed.Platform.Data;

/// <summary>Classifies the database errors of both engines.</summary>
public static class DataErrors
{
    /// <summary>Whether a row with that key exists already.</summary>
    public static bool IsDuplicate(this Exception exception) =>
        Any(exception, e => Engine.All.Any(engine => engine.IsDuplicate(e)));

    /// <summary>Whether the database refused: a constraint or one of our triggers.</summary>
    public static bool IsRefusedByDatabase(this Exception exception) =>
        Any(exception, e => Engine.All.Any(engine => engine.IsRefusal(e)));

    /// <summary>Whether trying again a little later would help: the write queue is full, or the database does not answer.</summary>
    public static bool IsBusy(this Exception exception) =>
        Any(
            exception,
            e => e is TooBusyException or DbException { IsTransient: true } || Engine.All.Any(engine => engine.IsLocked(e))
        );

    /// <summary>Whether the database file is missing.</summary>
    public static bool IsWithoutFile(this Exception exception) =>
        Any(exception, e => Engine.All.Any(engine => engine.CannotOpenFile(e)));

    /// <summary>The file is damaged, no database at all, or may not be written.</summary>
    public static bool IsOfUnusableFile(this Exception exception) =>
        Any(exception, e => Engine.All.Any(engine => engine.CannotUseFile(e)));

    private static bool Any(Exception? exception, Func<Exception, bool> test)
    {
        for (; exception is not null; exception = exception.InnerException)
            if (test(exception))
                return true;
        return false;
    }
}

using Npgsql;

namespace Heed.Platform.Data;

internal static class Postgres
{
    public static bool IsDuplicate(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>A trigger's RAISE EXCEPTION or a broken constraint (class 23).</summary>
    public static bool IsRefusal(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.RaiseException }
        || (exception is PostgresException { SqlState: var state } && state.StartsWith("23", StringComparison.Ordinal));
}

using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Platform.Data;

/// <summary>For hand-written migrations: the few statements that differ by engine.</summary>
public static class MigrationSql
{
    /// <summary>Runs the statement meant for the engine at hand.</summary>
    public static void PerEngine(this MigrationBuilder migration, string sqlite, string postgres) =>
        migration.Sql(migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal) ? sqlite : postgres);

    /// <summary>
    /// A trigger before update or delete that refuses with <paramref name="message"/> when <paramref name="condition"/>
    /// holds. The condition may name <c>OLD</c> (and <c>NEW</c> for insert and update) and sub-queries; it must be plain SQL
    /// that both engines read.
    /// </summary>
    /// <param name="migration">The migration being built.</param>
    /// <param name="name">Unique name of the trigger.</param>
    /// <param name="table">Table it watches.</param>
    /// <param name="act">INSERT, UPDATE or DELETE.</param>
    /// <param name="condition">When to refuse; "1=1" for always.</param>
    /// <param name="message">What the refusal says; no quotation marks.</param>
    public static void RefuseWhen(
        this MigrationBuilder migration,
        string name,
        string table,
        string act,
        string condition,
        string message
    )
    {
        var row = string.Equals(act, "DELETE", StringComparison.Ordinal) ? "OLD" : "NEW";
        migration.PerEngine(
            sqlite: $"CREATE TRIGGER {name} BEFORE {act} ON {table} WHEN {condition} BEGIN SELECT RAISE(ABORT, '{message}'); END;",
            postgres: $"""
            CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN IF {condition} THEN RAISE EXCEPTION '{message}'; END IF; RETURN {row}; END $$;
            CREATE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}();
            """
        );
    }
}

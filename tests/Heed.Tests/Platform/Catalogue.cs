using System.Data.Common;
using Heed.Platform.Data;

namespace Heed.Tests.Platform;

/// <summary>
/// What a database says it holds, one line for each column, key, foreign key and index.
/// Lines that a mapping cannot express (full-text tables, generated columns, partial and expression indexes) stand in
/// <paramref name="OfThisEngineAlone"/> as well.
/// </summary>
public sealed record Catalogue(IReadOnlySet<string> Lines, IReadOnlySet<string> OfThisEngineAlone)
{
    private const string Sqlite = """
        WITH own AS (SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
            AND name NOT LIKE '\_\_EF%' ESCAPE '\'),
        full_text AS (SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'),
        special AS (SELECT own.name FROM own WHERE EXISTS
            (SELECT 1 FROM full_text WHERE own.name = full_text.name OR own.name LIKE full_text.name || '\_%' ESCAPE '\'))
        SELECT 'column ' || own.name || '.' || c.name || ' ' || c.type || CASE c."notnull" WHEN 1 THEN ' not null' ELSE '' END
            || CASE c.pk WHEN 0 THEN '' ELSE ' key ' || c.pk END, own.name IN (SELECT name FROM special)
        FROM own, pragma_table_info(own.name) c
        UNION ALL
        SELECT 'foreign key ' || own.name || '.' || f."from" || ' > ' || f."table" || '.' || coalesce(f."to", '') || ' on delete '
            || f.on_delete, 0 FROM own, pragma_foreign_key_list(own.name) f
        UNION ALL
        SELECT 'index ' || i.name || ' on ' || own.name || CASE i."unique" WHEN 1 THEN ' unique' ELSE '' END || ' ('
            || (SELECT group_concat(coalesce(x.name, 'expression'), ', ') FROM pragma_index_info(i.name) x) || ')'
            || coalesce(substr(m.sql, nullif(instr(m.sql, ' WHERE '), 0)), ''),
            i.partial OR EXISTS (SELECT 1 FROM pragma_index_info(i.name) x WHERE x.name IS NULL)
        FROM own, pragma_index_list(own.name) i LEFT JOIN sqlite_master m ON m.name = i.name
        WHERE i.origin <> 'pk' AND own.name NOT IN (SELECT name FROM special)
        """;

    private const string Postgres = """
        WITH own AS (SELECT oid, relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
            AND relname NOT LIKE '\_\_EF%')
        SELECT 'column ' || own.name || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END || CASE WHEN a.attidentity <> '' THEN ' identity' ELSE '' END,
            a.attgenerated <> ''
        FROM own JOIN pg_attribute a ON a.attrelid = own.oid AND a.attnum > 0 AND NOT a.attisdropped
        UNION ALL
        SELECT 'constraint ' || own.name || '.' || c.conname || ' ' || pg_get_constraintdef(c.oid), false
        FROM own JOIN pg_constraint c ON c.conrelid = own.oid
        UNION ALL
        SELECT pg_get_indexdef(i.indexrelid), i.indpred IS NOT NULL OR i.indexprs IS NOT NULL OR am.amname <> 'btree'
        FROM own JOIN pg_index i ON i.indrelid = own.oid AND NOT i.indisprimary JOIN pg_class x ON x.oid = i.indexrelid
            JOIN pg_am am ON am.oid = x.relam
        """;

    public static async Task<Catalogue> ReadAsync(DataLocation place)
    {
        var (lines, alone) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        await using DbConnection connection = place.OpenConnection();
        await using var command = connection.CreateCommand();
        command.CommandText = place.Engine == Engine.Sqlite ? Sqlite : Postgres;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
            if (Convert.ToBoolean(reader.GetValue(1)))
                alone.Add(reader.GetString(0));
        }
        return new(lines, alone);
    }
}

using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Data;

/// <summary>
/// An INSERT for code that writes past the context: in group commits, where a row costs no more than the engine's own work. Its
/// values are given in the order of its columns, then those that its condition names. Make it once and keep it, since a writer
/// keeps a prepared command for each. The keys and rules are SQL that both engines read; one that did not would be served here.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="columns">The columns that are given.</param>
public sealed class InsertStatement(string table, params string[] columns)
{
    private string? text;

    /// <summary>
    /// Nothing is inserted when this holds. It names the values as <c>@p0</c>, <c>@p1</c>…, those after the columns' too.
    /// </summary>
    public string? Unless { get; init; }

    /// <summary>The column whose value is there once. A row that has it already is changed as the next two say.</summary>
    public string? Key { get; init; }

    /// <summary>Columns that take the new value when the key is there.</summary>
    public IReadOnlyList<string> Overwrite { get; init; } = [];

    /// <summary>The column to which the new value is added when the key is there.</summary>
    public string? AddTo { get; init; }

    /// <summary>The column whose value, as it is stored then, is the result.</summary>
    public string? Returning { get; init; }

    internal string Text => text ??= Write();

    private string Write()
    {
        var values = string.Join(',', columns.Select((_, at) => $"@p{at}"));
        var source = Unless is null ? $"VALUES ({values})" : $"SELECT {values} WHERE NOT ({Unless})";
        var change = Key is null ? "" : $"ON CONFLICT (\"{Key}\") DO UPDATE SET {string.Join(',', Changes())}";
        var result = Returning is null ? "" : $"RETURNING \"{Returning}\"";
        return $"INSERT INTO {table} ({Quoted(columns)}) {source} {change} {result}";
    }

    private IEnumerable<string> Changes()
    {
        foreach (var column in Overwrite)
            yield return $"\"{column}\"=excluded.\"{column}\"";
        if (AddTo is not null)
            yield return $"\"{AddTo}\"={table}.\"{AddTo}\"+excluded.\"{AddTo}\"";
    }

    internal static string Quoted(IEnumerable<string> columns) => string.Join(',', columns.Select(column => $"\"{column}\""));
}

/// <summary>
/// Inserts several rows that share some of their values, which are bound once for all of them. Rows go in statements of a few
/// together: more would not be faster, and each number of rows has a prepared command of its own.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="shared">Columns that have one value in all rows.</param>
/// <param name="each">Columns that each row has its own value of.</param>
/// <param name="copies">Columns that repeat a value of <paramref name="each"/>: the column, and whose value.</param>
public sealed class BulkInsert(string table, string[] shared, string[] each, params (string Column, string Of)[] copies)
{
    private const int MostTogether = 16;

    private readonly string?[] texts = new string?[MostTogether + 1];

    /// <summary>Writes the rows in the commit.</summary>
    public void Execute(DurableTransaction commit, IReadOnlyList<object?> sharedValues, IReadOnlyList<object?[]> rows)
    {
        for (var from = 0; from < rows.Count; from += MostTogether)
        {
            var together = Math.Min(MostTogether, rows.Count - from);
            var arguments = new object?[shared.Length + (together * each.Length)];
            for (var i = 0; i < shared.Length; i++)
                arguments[i] = sharedValues[i];
            for (var row = 0; row < together; row++)
                rows[from + row].CopyTo(arguments, shared.Length + (row * each.Length));
            commit.Execute(texts[together] ??= Write(together), arguments);
        }
    }

    private string Write(int rows) =>
        $"INSERT INTO {table} ({InsertStatement.Quoted([.. shared, .. each, .. copies.Select(copy => copy.Column)])}) VALUES "
        + string.Join(',', Enumerable.Range(0, rows).Select(row => $"({string.Join(',', Places(row))})"));

    private IEnumerable<string> Places(int row)
    {
        var first = shared.Length + (row * each.Length);
        for (var i = 0; i < shared.Length; i++)
            yield return $"@p{i}";
        for (var i = 0; i < each.Length; i++)
            yield return $"@p{first + i}";
        foreach (var (_, of) in copies)
            yield return $"@p{first + Array.IndexOf(each, of)}";
    }
}

public static class InsertStatements
{
    /// <summary>Inserts through the context's connection, in its transaction if it has one; returns how many rows.</summary>
    public static Task<int> InsertAsync(this HeedDb db, InsertStatement insert, object[] values, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(insert.Text, values, cancel);
}

using System.Data.Common;

namespace Heed.Platform.Data;

/// <summary>
/// The transaction of a group commit. Its commands are created once and reused for as long as the writer lives. Parameters are
/// <c>@p0</c>, <c>@p1</c>… in the order of the arguments.
/// </summary>
public sealed class DurableTransaction(DbConnection connection)
{
    private readonly Dictionary<string, DbCommand> prepared = [];

    internal DbTransaction? Current { get; set; }

    /// <summary>Runs a statement; returns how many rows it touched.</summary>
    public int Execute(string sql, params object?[] arguments) => Command(sql, arguments).ExecuteNonQuery();

    /// <summary>The first column of the first row, or null when there is none.</summary>
    public object? Scalar(string sql, params object?[] arguments) =>
        Command(sql, arguments).ExecuteScalar() is { } found and not DBNull ? found : null;

    /// <summary>Inserts; returns how many rows it touched.</summary>
    public int Execute(InsertStatement insert, params object?[] values) => Execute(insert.Text, values);

    /// <summary>Inserts; the column that the statement returns, or null when nothing was inserted or changed.</summary>
    public object? Scalar(InsertStatement insert, params object?[] values) => Scalar(insert.Text, values);

    private DbCommand Command(string sql, object?[] arguments)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of ours; every value goes in as a parameter.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < arguments.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{i}";
                command.Parameters.Add(parameter);
            }
            prepared.Add(sql, command);
        }
        command.Transaction = Current;
        for (var i = 0; i < arguments.Length; i++)
            command.Parameters[i].Value = arguments[i] switch
            {
                null => DBNull.Value,
                DateTimeOffset instant => Instants.ToStored(instant),
                var value => value,
            };
        return command;
    }
}

using System.Collections.Concurrent;
using System.Data.Common;

namespace Heed.Platform.Data;

/// <summary>
/// A query that runs on every request of a busy page. It bypasses the context and keeps its connections open and its command
/// prepared, so that a read costs little more than the engine's own work. The SQL is a constant with <c>@p0</c>, <c>@p1</c>….
/// </summary>
public sealed class PreparedQuery(DataLocation place, string sql, int parameters) : IDisposable
{
    /// <summary>Most connections at once: the rest of the program needs some too, and more would not read faster.</summary>
    private const int MostAtOnce = 8;
    private readonly SemaphoreSlim free = new(MostAtOnce);
    private readonly ConcurrentBag<DbCommand> idle = [];

    /// <summary>Reads the first row; the default when there is none.</summary>
    public async Task<T?> FirstAsync<T>(Func<DbDataReader, T> read, params object[] arguments)
    {
        await free.WaitAsync();
        DbCommand? command = null;
        try
        {
            command = idle.TryTake(out var kept) ? kept : Open();
            for (var i = 0; i < arguments.Length; i++)
                command.Parameters[i].Value = arguments[i];
            T? found;
            await using (var reader = await command.ExecuteReaderAsync())
                found = await reader.ReadAsync() ? read(reader) : default;
            idle.Add(command);
            return found;
        }
        catch
        {
            // A connection that failed once is not trusted again.
            if (command is not null)
                Close(command);
            throw;
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose()
    {
        free.Dispose();
        while (idle.TryTake(out var command))
            Close(command);
    }

    private DbCommand Open()
    {
        var command = place.OpenConnection().CreateCommand();
#pragma warning disable CA2100 // The text is a constant of ours; every value goes in as a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static void Close(DbCommand command)
    {
        var connection = command.Connection;
        command.Dispose();
        connection?.Dispose();
    }
}

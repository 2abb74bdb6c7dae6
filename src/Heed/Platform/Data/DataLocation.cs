using System.Data.Common;

namespace Heed.Platform.Data;

/// <summary>Where the data lives.</summary>
/// <param name="Folder">The data folder: SQLite file, uploads, mail.</param>
/// <param name="Engine">Which engine holds the tables.</param>
/// <param name="ConnectionString">Connection string for that engine.</param>
public sealed record DataLocation(string Folder, Engine Engine, string ConnectionString)
{
    /// <summary>SQLite in <paramref name="folder"/> unless a PostgreSQL connection string is given.</summary>
    public static DataLocation For(string folder, string? postgres)
    {
        folder = Path.GetFullPath(folder);
        return string.IsNullOrWhiteSpace(postgres)
            ? new(folder, Engine.Sqlite, $"Data Source={FileIn(folder)};Default Timeout=30;Foreign Keys=True")
            : new(folder, Engine.Postgres, postgres);
    }

    /// <summary>"SQLite" or "PostgreSQL".</summary>
    public string EngineName => Engine.Name;

    /// <summary>The database is a file in the data folder, and the program makes and migrates it itself.</summary>
    public bool IsEmbedded => Engine.IsEmbedded;

    /// <summary>There should be a file in the data folder, and there is none.</summary>
    public bool HasNoFile => IsEmbedded && !File.Exists(FileIn(Folder));

    /// <summary>The database that the settings name, unless another than the embedded one was named before.</summary>
    public DataLocation Or(string? postgres) => IsEmbedded && !string.IsNullOrWhiteSpace(postgres) ? For(Folder, postgres) : this;

    /// <summary>An open connection outside the context, ready for raw commands.</summary>
    public DbConnection OpenConnection() => Engine.Open(ConnectionString);

    /// <summary>An open connection for the writer, which keeps it all day.</summary>
    public DbConnection OpenWriter()
    {
        var connection = OpenConnection();
        Engine.PrepareWriter(connection);
        return connection;
    }

    private static string FileIn(string folder) => Path.Combine(folder, "heed.db");
}

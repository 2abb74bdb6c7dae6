namespace Heed.Platform.Data;

/// <summary>The two database engines: SQLite is embedded and the default, PostgreSQL is for more than one machine.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

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
            ? new(folder, Engine.Sqlite, $"Data Source={Path.Combine(folder, "heed.db")};Default Timeout=30;Foreign Keys=True")
            : new(folder, Engine.Postgres, postgres);
    }
}

using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Heed.Platform.Data;

public static class DataServices
{
    /// <summary>Registers the context (scoped, from a pool), its factory, and the group commit queue.</summary>
    public static IServiceCollection AddHeedData(this IServiceCollection services, DataLocation place)
    {
        services.AddSingleton(place);
        services.AddPooledDbContextFactory<HeedDb>(options => options.UseHeed(place));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<HeedDb>>().CreateDbContext());
        services.AddSingleton<GroupCommitQueue>();
        services.AddSingleton<DatabaseState>();
        return services;
    }

    public static DbContextOptionsBuilder UseHeed(this DbContextOptionsBuilder options, DataLocation place)
    {
        if (place.Engine == Engine.Sqlite)
            options.UseSqlite(place.ConnectionString).AddInterceptors(new Sqlite.OnOpen());
        else
            options.UseNpgsql(place.ConnectionString);
        options.AddInterceptors(new BeginBeforeStatements());
        options.ReplaceService<IMigrationsAssembly, RoomMigrations>();
        // Migrations are written by hand, without the snapshot that this warning compares with; the drift test compares instead.
        return options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    /// <summary>An open connection outside the context, ready for raw commands.</summary>
    public static DbConnection OpenConnection(this DataLocation place)
    {
        DbConnection connection =
            place.Engine == Engine.Sqlite
                ? new SqliteConnection(place.ConnectionString)
                : new NpgsqlConnection(place.ConnectionString);
        connection.Open();
        if (place.Engine == Engine.Sqlite)
            Sqlite.Prepare(connection);
        return connection;
    }

    /// <summary>An open connection for the writer, which keeps it all day.</summary>
    public static DbConnection OpenWriter(this DataLocation place)
    {
        var connection = place.OpenConnection();
        if (place.Engine == Engine.Sqlite)
            Sqlite.PrepareWriter(connection);
        return connection;
    }
}

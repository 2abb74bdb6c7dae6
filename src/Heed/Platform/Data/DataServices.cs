using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;

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
        place.Engine.Configure(options, place.ConnectionString);
        options.AddInterceptors(new BeginBeforeStatements());
        options.ReplaceService<IMigrationsAssembly, RoomMigrations>();
        // Migrations are written by hand, without the snapshot that the first compares with; the drift test compares instead.
        // An assembly of ours may have no tables.
        return options.ConfigureWarnings(warnings =>
            warnings.Ignore(RelationalEventId.PendingModelChangesWarning, CoreEventId.NoEntityTypeConfigurationsWarning)
        );
    }
}

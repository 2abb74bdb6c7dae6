using System.Reflection;
using Heed.Platform.Setup;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Platform.Data;

/// <summary>Every room's migrations, in the order of their dates. EF itself looks in one assembly only.</summary>
internal sealed class RoomMigrations : IMigrationsAssembly
{
    private static readonly SortedList<string, TypeInfo> All = Find();

    public IReadOnlyDictionary<string, TypeInfo> Migrations => All;

    /// <summary>None: a test compares what migrations build with the mappings.</summary>
    public ModelSnapshot? ModelSnapshot => null;

    public Assembly Assembly => typeof(RoomMigrations).Assembly;

    public string? FindMigrationId(string nameOrId) =>
        All.Keys.FirstOrDefault(id =>
            string.Equals(id, nameOrId, StringComparison.OrdinalIgnoreCase)
            || string.Equals(id[(id.IndexOf('_') + 1)..], nameOrId, StringComparison.OrdinalIgnoreCase)
        );

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass.AsType())!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }

    private static SortedList<string, TypeInfo> Find()
    {
        var found = new SortedList<string, TypeInfo>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in RoomAssemblies.All.SelectMany(assembly => assembly.DefinedTypes))
            if (type.GetCustomAttribute<MigrationAttribute>() is { } migration)
                found.Add(migration.Id, type);
        return found;
    }
}

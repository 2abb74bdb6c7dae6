#:project ../src/Heed/Heed.csproj
#:package Microsoft.EntityFrameworkCore.Design
#:property PublishAot=false
#:property NoWarn=$(NoWarn);MA0047;MA0048;CA1050;EF1001
// ./heed migration ROOM NAME: the draft of a migration, from what the room maps and no migration of it makes yet.
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

if (args is not [var room, var name])
{
    Console.Error.WriteLine("./heed migration ROOM NAME, such as: ./heed migration Decisions LaterDates");
    return 2;
}
if (RoomAssemblies.All.All(each => each.GetName().Name != $"Heed.{room}"))
{
    Console.Error.WriteLine($"There is no room {room}.");
    return 2;
}
var options = new DbContextOptionsBuilder<HeedDb>();
options.UseHeed(DataPlace.For(Path.GetTempPath(), null));
await using var db = new HeedDb(options.Options);
var made = new Made(db);
var drafted = db.GetService<IMigrationsModelDiffer>()
    .GetDifferences(null, db.GetService<IDesignTimeModel>().Model.GetRelationalModel())
    .SelectMany(made.Missing)
    .Where(operation => Made.TableOf(operation).StartsWith(room.ToLowerInvariant() + "_", StringComparison.Ordinal))
    .ToList();
if (drafted.Count == 0)
{
    Console.WriteLine(
        $"The migrations make everything that {room} maps. What they make and nobody maps any more is yours to find."
    );
    return 0;
}
var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
new Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
await using var design = services.BuildServiceProvider();
var up = new IndentedStringBuilder();
design.GetRequiredService<ICSharpMigrationOperationGenerator>().Generate("migrationBuilder", drafted, up);
var day = DateTime.UtcNow.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
var path = Path.Combine("src", "Heed", room, "Schema", $"{day}_{name}.cs");
await File.WriteAllTextAsync(
    path,
    $$"""
    using Heed.Platform.Data;
    using Microsoft.EntityFrameworkCore.Infrastructure;
    using Microsoft.EntityFrameworkCore.Migrations;

    namespace Heed.{{room}}.Schema;

    /// <summary>Why the tables change.</summary>
    [DbContext(typeof(HeedDb))]
    [Migration("{{day}}_{{made.LastNumber(room)}}_{{name}}")]
    internal sealed class {{name}} : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
    {{WithoutTypes(up.ToString())}}
        }
    }
    """
);
Console.WriteLine($"{path}: a draft. Trim it as docs/recipes/a-migration.md says.");
return 0;

// Column types are each engine's own; EF finds them from the property.
static string WithoutTypes(string code) =>
    Regex.Replace(code, """,\s*type: "[^"]*"|type: "[^"]*", |(?<=<\w+>\()nullable: false""", "").TrimEnd();

/// <summary>What the hand-written migrations make, from their operations. What they write as SQL is not seen.</summary>
internal sealed class Made
{
    private readonly HashSet<string> all = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, TypeInfo> ids;

    public Made(HeedDb db)
    {
        var migrations = db.GetService<IMigrationsAssembly>();
        ids = migrations.Migrations;
        foreach (var type in ids.Values)
        foreach (var operation in migrations.CreateMigration(type, db.Database.ProviderName!).UpOperations)
            all.UnionWith(Names(operation));
    }

    /// <summary>The number that the room's migrations bear between date and name, so that those of one day keep the order of rooms.</summary>
    public string LastNumber(string room) =>
        ids.Where(id => id.Value.Assembly.GetName().Name == $"Heed.{room}")
            .Select(id => id.Key.Split('_')[1])
            .LastOrDefault("99");

    public static string TableOf(MigrationOperation operation) =>
        operation switch
        {
            CreateTableOperation table => table.Name,
            ITableMigrationOperation part => part.Table,
            _ => "",
        };

    /// <summary>The part of an operation that nothing makes yet: the table, or its new columns.</summary>
    public IEnumerable<MigrationOperation> Missing(MigrationOperation operation) =>
        operation is CreateTableOperation table && all.Contains(table.Name)
            ? table.Columns.Where(column => !all.Contains($"{table.Name}.{column.Name}"))
        : Names(operation).Any(all.Contains) ? []
        : [operation];

    private static IEnumerable<string> Names(MigrationOperation operation) =>
        operation switch
        {
            CreateTableOperation table => table.Columns.Select(column => $"{table.Name}.{column.Name}").Append(table.Name),
            AddColumnOperation column => [$"{column.Table}.{column.Name}"],
            CreateIndexOperation index => [$"{index.Table}({string.Join(',', index.Columns)})"],
            RenameColumnOperation column => [$"{column.Table}.{column.NewName}"],
            RenameTableOperation table => [table.NewName ?? ""],
            _ => [],
        };
}

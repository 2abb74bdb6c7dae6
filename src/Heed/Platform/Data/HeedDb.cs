using Heed.Platform.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Heed.Platform.Data;

/// <summary>
/// The one data context. It lists no tables: every room maps its own in <c>&lt;Room&gt;Tables.cs</c>, found by scanning.
/// Reach a table with <c>db.Set&lt;Noun&gt;()</c>.
/// </summary>
public sealed class HeedDb(DbContextOptions<HeedDb> options) : DbContext(options)
{
    /// <summary>Runs before anything is written. A form begins its transaction here: as late as it can, so that no lock is held while it reads.</summary>
    internal Func<CancellationToken, Task>? BeforeWriting { get; set; }

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        if (BeforeWriting is { } begin && ChangeTracker.HasChanges())
            await begin(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>
    /// What is read from here until the commit is read by one at a time among all who ask for the same <paramref name="rule"/>.
    /// For the few rules that hold across rows, such as that one administrator is left; call it just before the check.
    /// </summary>
    public async Task AloneAsync(string rule, CancellationToken cancel)
    {
        if (BeforeWriting is { } begin)
            await begin(cancel);
        await Engine.Of(Database).AloneAsync(Database, rule, cancel);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var room in RoomAssemblies.All)
            modelBuilder.ApplyConfigurationsFromAssembly(room);
        SqlTime.Map(modelBuilder, Database.IsNpgsql());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    /// <summary>
    /// Stores instants as UTC in whole microseconds: SQLite cannot order a <see cref="DateTimeOffset"/>, and PostgreSQL
    /// refuses any offset but zero and keeps microseconds, so that an instant read back equals the one that was saved.
    /// </summary>
    private sealed class InstantConverter()
        : ValueConverter<DateTimeOffset, DateTime>(
            instant => Instants.ToStored(instant),
            stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc), TimeSpan.Zero)
        );
}

/// <summary>How code outside the context (group commits, raw queries) writes an instant.</summary>
public static class Instants
{
    /// <summary>UTC, cut to whole microseconds, the finest that both engines keep.</summary>
    public static DateTime ToStored(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}

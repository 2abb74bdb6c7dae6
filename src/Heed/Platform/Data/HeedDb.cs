using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Heed.Platform.Data;

/// <summary>
/// The one data context. It lists no tables: every room maps its own in <c>&lt;Room&gt;Tables.cs</c>, found by scanning.
/// Reach a table with <c>db.Set&lt;Noun&gt;()</c>.
/// </summary>
public sealed class HeedDb(DbContextOptions<HeedDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(HeedDb).Assembly);

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

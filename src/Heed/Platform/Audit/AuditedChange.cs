using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heed.Platform.Audit;

/// <summary>What the data context saw change in one row: the values before and after, of the columns that differ.</summary>
public static class AuditedChange
{
    private const string LeftOut = "Heed:NotAudited";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>For a mapping: a secret, or something that changes by itself, is not written into the audit trail.</summary>
    public static PropertyBuilder<T> NotAudited<T>(this PropertyBuilder<T> property) => property.HasAnnotation(LeftOut, true);

    /// <summary>JSON objects by name of property; null where there is nothing to say (no row before, or none after).</summary>
    internal static (string? Before, string? After) Of(EntityEntry row)
    {
        row.DetectChanges();
        var told = row
            .Properties.Where(each =>
                !each.Metadata.IsPrimaryKey()
                && !each.Metadata.IsConcurrencyToken
                && each.Metadata.FindAnnotation(LeftOut) is null
                && (row.State is not EntityState.Modified || !Equals(each.OriginalValue, each.CurrentValue))
            )
            .ToList();
        return row.State switch
        {
            EntityState.Added => (null, Written(told, each => each.CurrentValue)),
            EntityState.Deleted => (Written(told, each => each.OriginalValue), null),
            EntityState.Modified => (Written(told, each => each.OriginalValue), Written(told, each => each.CurrentValue)),
            _ => (null, null),
        };
    }

    private static string? Written(List<PropertyEntry> told, Func<PropertyEntry, object?> value) =>
        told.Count == 0 ? null : JsonSerializer.Serialize(told.ToDictionary(each => each.Metadata.Name, value), Json);
}

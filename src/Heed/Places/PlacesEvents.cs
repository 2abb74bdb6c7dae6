using Heed.Platform.Audit;

namespace Heed.Places;

/// <summary>What the audit trail tells of areas.</summary>
internal static class PlacesEvents
{
    public static AuditEvent<AreaRecord> DaysChanged { get; } = new("days of an area changed", "area");
}

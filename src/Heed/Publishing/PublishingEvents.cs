using Heed.Platform.Audit;

namespace Heed.Publishing;

/// <summary>What the audit trail tells of versions and items.</summary>
internal static class PublishingEvents
{
    private const string Kind = "publishing";

    public static AuditEvent<ItemVersion> Written { get; } = new("version written", Kind);
    public static AuditEvent<ItemVersion> SentForClearance { get; } = new("version sent for clearance", Kind);
    public static AuditEvent<ItemVersion> Cleared { get; } = new("version cleared", Kind);
    public static AuditEvent<ItemVersion> Returned { get; } = new("version returned", Kind);
    public static AuditEvent<ItemVersion> Published { get; } = new("version published", Kind);
    public static AuditEvent<ItemVersion> ScheduleUndone { get; } = new("scheduled publication undone", Kind);
    public static AuditEvent<Item> Withdrawn { get; } = new("item withdrawn", Kind);
}

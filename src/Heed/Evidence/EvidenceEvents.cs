using Heed.Platform.Audit;

namespace Heed.Evidence;

/// <summary>What the audit trail tells of views.</summary>
internal static class EvidenceEvents
{
    private const string Kind = "evidence";

    public static AuditEvent<View> Redacted { get; } = new("view redacted", Kind);
    public static AuditEvent<View> RedactionUndone { get; } = new("redaction undone", Kind);
    public static AuditEvent<View> OriginalRead { get; } = new("original of a view read", Kind);

    /// <summary>Of one subject's views, or of all: then the subject's id is empty.</summary>
    public static AuditEvent<View> Exported { get; } = new("views exported", Kind);
    public static AuditEvent<View> Withdrawn { get; } = new("view withdrawn", Kind);
}

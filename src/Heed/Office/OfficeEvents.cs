using Heed.Platform.Audit;

namespace Heed.Office;

/// <summary>What the audit trail tells of the office's profile.</summary>
internal static class OfficeEvents
{
    private const string Kind = "office";

    public static AuditEvent<ProfileRecord> Loaded { get; } = new("office loaded", Kind);
    public static AuditEvent<ProfileRecord> NamesChanged { get; } = new("names and look changed", Kind);
    public static AuditEvent<ProfileRecord> ContactChanged { get; } = new("contact block changed", Kind);
    public static AuditEvent<ProfileRecord> NumbersChanged { get; } = new("numbers changed", Kind);
    public static AuditEvent<ProfileRecord> RemitChanged { get; } = new("remit changed", Kind);
    public static AuditEvent<ProfileRecord> ResponsibilitiesChanged { get; } = new("lead responsibilities changed", Kind);
    public static AuditEvent<ProfileRecord> HolderChanged { get; } = new("person in post changed", Kind);
    public static AuditEvent<ProfileRecord> HolderRemoved { get; } = new("person in post removed", Kind);
    public static AuditEvent<ProfileRecord> PeriodChanged { get; } = new("restricted period changed", Kind);
    public static AuditEvent<ProfileRecord> PeriodRemoved { get; } = new("restricted period removed", Kind);
}

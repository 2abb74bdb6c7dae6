using Heed.Platform.Audit;

namespace Heed.Decisions;

/// <summary>What the audit trail tells of findings, actions, and what came of a consultation.</summary>
internal static class DecisionsEvents
{
    public static AuditEvent<Finding> FindingAdded { get; } = new("finding added", "finding");
    public static AuditEvent<Finding> FindingChanged { get; } = new("finding changed", "finding");
    public static AuditEvent<Finding> FindingMovedUp { get; } = new("finding moved up", "finding");
    public static AuditEvent<Finding> FindingMovedDown { get; } = new("finding moved down", "finding");
    public static AuditEvent<Finding> FindingDeleted { get; } = new("finding deleted", "finding");
    public static AuditEvent<Finding> FindingPutBack { get; } = new("finding put back", "finding");
    public static AuditEvent<Finding> FindingDecided { get; } = new("finding decided", "finding");
    public static AuditEvent<Finding> DecisionTakenBack { get; } = new("decision taken back", "finding");
    public static AuditEvent<Finding> ViewsChosen { get; } = new("views of a finding chosen", "finding");
    public static AuditEvent<PlannedAction> ActionAdded { get; } = new("action added", "action");
    public static AuditEvent<PlannedAction> ActionChanged { get; } = new("action changed", "action");
    public static AuditEvent<PlannedAction> ActionDeleted { get; } = new("action deleted", "action");
    public static AuditEvent<PlannedAction> ActionPutBack { get; } = new("action put back", "action");
    public static AuditEvent<OutcomeNotification> OutcomeSent { get; } = new("outcome sent for clearance", "consultation");
    public static AuditEvent<OutcomeNotification> ThoseWhoAskedTold { get; } = new("told those who asked", "consultation");
}

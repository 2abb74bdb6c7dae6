using Heed.Platform.Audit;

namespace Heed.Consultations;

/// <summary>What the audit trail tells of consultations and of the answers to them.</summary>
internal static class ConsultationsEvents
{
    private const string Kind = ConsultationContent.Kind;

    public static AuditEvent<Consultation> Begun { get; } = new("consultation begun", Kind);
    public static AuditEvent<Consultation> Edited { get; } = new("consultation edited", Kind);
    public static AuditEvent<Consultation> QuestionsChanged { get; } = new("questions changed", Kind);
    public static AuditEvent<Consultation> QuestionDeleted { get; } = new("question deleted", Kind);
    public static AuditEvent<Consultation> QuestionPutBack { get; } = new("question put back", Kind);
    public static AuditEvent<Consultation> GateConfirmed { get; } = new("launch gate confirmed", Kind);
    public static AuditEvent<Consultation> GateOverridden { get; } = new("launch gate overridden", Kind);
    public static AuditEvent<Consultation> SentForClearance { get; } = new("consultation sent for clearance", Kind);
    public static AuditEvent<Consultation> Launched { get; } = new("consultation launched", Kind);
    public static AuditEvent<Consultation> PublishedAnew { get; } = new("consultation published anew", Kind);
    public static AuditEvent<Consultation> TakenBack { get; } = new("consultation taken back", Kind);
    public static AuditEvent<Consultation> ClosedEarly { get; } = new("consultation closed early", Kind);
    public static AuditEvent<Consultation> Reopened { get; } = new("consultation opened again", Kind);
    public static AuditEvent<Consultation> Closed { get; } = new("consultation closed", Kind);
    public static AuditEvent<Consultation> ResultsSent { get; } = new("results sent for clearance", Kind);
    public static AuditEvent<AnswerSheet> AnswersWithdrawn { get; } =
        new("answers withdrawn by their respondent", "answer sheet");
}

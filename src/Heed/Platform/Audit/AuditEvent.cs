namespace Heed.Platform.Audit;

/// <summary>
/// Something that can be done to a <typeparamref name="TSubject"/>. A room declares its events once, in <c>&lt;Room&gt;Events.cs</c>;
/// the audit trail records and finds entries by them and by nothing else.
/// </summary>
/// <param name="Act">What was done, in the past tense: "account closed". Stored, so it is never reworded.</param>
/// <param name="SubjectKind">What it was done to: "account". Stored too.</param>
public sealed record AuditEvent<TSubject>(string Act, string SubjectKind);

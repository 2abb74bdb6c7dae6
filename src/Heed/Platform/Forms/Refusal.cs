namespace Heed.Platform.Forms;

/// <summary>Why something cannot be done, as the person reads it.</summary>
/// <param name="Message">A sentence that says what to do about it.</param>
/// <param name="Field">The property of the page's input that it stands at; null when it is about the whole form.</param>
public sealed record Refusal(string Message, string? Field = null)
{
    /// <summary>A noun's own refusal, at a field: nouns say why, and know no forms.</summary>
    public static Refusal? At(string? field, string? message) => message is null ? null : new(message, field);
}

/// <summary>What an edit page does once its noun has taken a change over.</summary>
/// <param name="Event">How the audit trail calls it.</param>
/// <param name="Message">What the person reads on the next page.</param>
/// <param name="Next">The next page.</param>
/// <param name="Reason">Why it was done, where the form asks for that.</param>
public sealed record Done<TNoun>(Audit.AuditEvent<TNoun> Event, string Message, string Next, string? Reason = null);

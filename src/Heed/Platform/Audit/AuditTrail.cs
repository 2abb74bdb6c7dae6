using System.Security.Claims;
using System.Text.Json;
using Heed.Platform.Data;

namespace Heed.Platform.Audit;

/// <summary>Appends audit entries to the current transaction, so that they are stored, or lost, together with the act.</summary>
public sealed class AuditTrail(HeedDb db, TimeProvider clock, IHttpContextAccessor http)
{
    /// <summary>Records what the signed-in person (or the program, outside a request) did to a row that the context tracks.</summary>
    /// <param name="event">What was done.</param>
    /// <param name="subject">The row, already changed and not yet saved: what changed in it is written down from the tracker.</param>
    /// <param name="reason">Why, where a reason was asked for.</param>
    public void Record<TSubject>(AuditEvent<TSubject> @event, TSubject subject, string? reason = null)
        where TSubject : class
    {
        var row = db.Entry(subject);
        var (before, after) = AuditedChange.Of(row);
        Add(@event.Act, @event.SubjectKind, (Guid)row.Property("Id").CurrentValue!, before, after, reason);
    }

    /// <summary>Records an act on something that is not one tracked row, or of which more is to be told than its columns.</summary>
    /// <param name="event">What was done.</param>
    /// <param name="subjectId">To which.</param>
    /// <param name="before">What it was, or null; written as JSON.</param>
    /// <param name="after">What it became, or null; written as JSON.</param>
    /// <param name="reason">Why, where a reason was asked for.</param>
    public void Record<TSubject>(
        AuditEvent<TSubject> @event,
        Guid subjectId,
        object? before = null,
        object? after = null,
        string? reason = null
    ) => Add(@event.Act, @event.SubjectKind, subjectId, Json(before), Json(after), reason);

    private void Add(string act, string subjectKind, Guid subjectId, string? before, string? after, string? reason)
    {
        var (entry, values) = AuditEntry.Of(
            clock.GetUtcNow(),
            http.HttpContext?.User.PersonId(),
            act,
            subjectKind,
            subjectId,
            before,
            after,
            reason
        );
        db.Add(entry);
        db.Add(values);
    }

    private static string? Json(object? value) => value is null ? null : JsonSerializer.Serialize(value);
}

/// <summary>Entries by what was done.</summary>
public static class AuditQueries
{
    /// <summary>The entries that tell of one event, of every subject.</summary>
    public static IQueryable<AuditEntry> Of<TSubject>(this IQueryable<AuditEntry> entries, AuditEvent<TSubject> @event) =>
        entries.Where(entry => entry.SubjectKind == @event.SubjectKind && entry.Act == @event.Act);
}

public static class SignedInPerson
{
    /// <summary>The claim that says in words what the person does in the office: "Communications, Engagement".</summary>
    public const string RolesInWords = "roles-in-words";

    /// <summary>The account's id, or null for the public.</summary>
    public static Guid? PersonId(this ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}

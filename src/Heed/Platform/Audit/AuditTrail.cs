using System.Security.Claims;
using System.Text.Json;
using Heed.Platform.Data;

namespace Heed.Platform.Audit;

/// <summary>Appends audit entries to the current transaction, so that they are stored, or lost, together with the act.</summary>
public sealed class AuditTrail(HeedDb db, TimeProvider clock, IHttpContextAccessor http)
{
    /// <summary>Records an act of the signed-in person (or of the program, outside a request).</summary>
    /// <param name="act">What was done, past tense.</param>
    /// <param name="subjectKind">Kind of thing it was done to.</param>
    /// <param name="subjectId">Which one.</param>
    /// <param name="before">What it was, or null; written as JSON.</param>
    /// <param name="after">What it became, or null; written as JSON.</param>
    /// <param name="reason">Why, where a reason was asked for.</param>
    public void Record(
        string act,
        string subjectKind,
        Guid subjectId,
        object? before = null,
        object? after = null,
        string? reason = null
    )
    {
        var (entry, values) = AuditEntry.Of(
            clock.GetUtcNow(),
            http.HttpContext?.User.PersonId(),
            act,
            subjectKind,
            subjectId,
            Json(before),
            Json(after),
            reason
        );
        db.Add(entry);
        db.Add(values);
    }

    private static string? Json(object? value) => value is null ? null : JsonSerializer.Serialize(value);
}

public static class SignedInPerson
{
    /// <summary>The claim that says in words what the person does in the office: "Communications, Engagement".</summary>
    public const string RolesInWords = "roles-in-words";

    /// <summary>The account's id, or null for the public.</summary>
    public static Guid? PersonId(this ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}

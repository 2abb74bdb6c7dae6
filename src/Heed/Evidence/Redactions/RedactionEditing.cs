using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Evidence.Redactions;

/// <summary>Redacts words of a view, and undoes redactions. Quotations follow at once.</summary>
public sealed class RedactionEditing(HeedDb db, TimeProvider clock, AuditTrail audit, SiteChange site, IHttpContextAccessor http)
{
    /// <summary>Redacts every occurrence of the phrases, and saves.</summary>
    /// <returns>How many places, or why nothing was taken out.</returns>
    public async Task<(int Places, string? Refusal)> TryRedactAsync(
        Guid viewId,
        IReadOnlyCollection<string> phrases,
        RedactionReason reason,
        string? note,
        CancellationToken cancel
    )
    {
        var view = await db.Set<View>().SingleAsync(each => each.Id == viewId && each.WithdrawnAt == null, cancel);
        var redactions = await OfAsync(viewId, cancel);
        foreach (var phrase in phrases)
        {
            var spans = RedactionSpans.Of(view.Original, phrase, redactions);
            if (spans.Count == 0)
                return (0, $"“{phrase}” is not in the text. Enter the words exactly as they are shown");
            redactions.AddRange(spans.Select(span => Made(viewId, span, reason, note)));
        }
        var made = redactions.Where(each => db.Entry(each).State == EntityState.Detached).ToList();
        db.AddRange(made);
        view.ShowWithout(redactions);
        audit.Record(EvidenceEvents.Redacted, viewId, after: new { Places = made.Count, Reason = $"{reason}" }, reason: note);
        await site.AnnounceAsync(cancel);
        await db.SaveChangesAsync(cancel);
        return (made.Count, null);
    }

    /// <summary>Undoes one redaction.</summary>
    public async Task<(bool Done, string? Refusal)> TryUndoAsync(Guid viewId, Guid redactionId, CancellationToken cancel)
    {
        var view = await db.Set<View>().SingleAsync(each => each.Id == viewId && each.WithdrawnAt == null, cancel);
        var redactions = await OfAsync(viewId, cancel);
        if (redactions.Find(each => each.Id == redactionId) is not { } redaction)
            return (false, "There is no such redaction in this view.");
        if (!redaction.TryUndo(http.HttpContext?.User.PersonId(), clock.GetUtcNow(), out var refusal))
            return (false, refusal);
        view.ShowWithout(redactions);
        audit.Record(EvidenceEvents.OriginalRead, viewId);
        audit.Record(EvidenceEvents.RedactionUndone, viewId, before: new { Reason = $"{redaction.Reason}" });
        await site.AnnounceAsync(cancel);
        await db.SaveChangesAsync(cancel);
        return (true, null);
    }

    private Redaction Made(Guid viewId, (int Start, int Length) span, RedactionReason reason, string? note) =>
        new(Guid.CreateVersion7(), viewId, span.Start, span.Length, reason)
        {
            Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
            MadeById = http.HttpContext?.User.PersonId(),
            MadeAt = clock.GetUtcNow(),
        };

    private Task<List<Redaction>> OfAsync(Guid viewId, CancellationToken cancel) =>
        db.Set<Redaction>().Where(each => each.ViewId == viewId).ToListAsync(cancel);
}

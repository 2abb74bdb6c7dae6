using Heed.Consultations.Launching;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Making;

/// <summary>Creates consultations and saves changes to them, each with the values before and after.</summary>
public sealed class ConsultationEditing(HeedDb db, ConsultationAudit record)
{
    /// <summary>The act under which changes are recorded.</summary>
    public const string Edited = "consultation edited";

    /// <returns>The consultation, or why it cannot have that code and address.</returns>
    public async Task<(Consultation? Begun, string? Refusal)> BeginAsync(
        string title,
        string code,
        string slug,
        Guid owner,
        CancellationToken cancel
    )
    {
        if ((Naming.Fault(code, slug) ?? await TakenAsync(code, slug, Guid.Empty, cancel)) is { } refusal)
            return (null, refusal);
        var begun = new Consultation(code, slug, title.Trim(), owner);
        db.Add(begun);
        record.Did("consultation begun", begun.Id, after: new { begun.Title, begun.Code });
        await db.SaveChangesAsync(cancel);
        return (begun, null);
    }

    /// <summary>Says that a code or an address belongs to another consultation, or null.</summary>
    public async Task<string?> TakenAsync(string code, string slug, Guid apartFrom, CancellationToken cancel)
    {
        var same = await db.Set<Consultation>()
            .Where(each => each.Id != apartFrom && (each.Code == code || each.Slug == slug))
            .Select(each => new { each.Code, each.Title })
            .FirstOrDefaultAsync(cancel);
        return same is null ? null
            : same.Code == code ? $"The code {code} belongs to \"{same.Title}\"."
            : $"The address {slug} belongs to \"{same.Title}\".";
    }

    /// <summary>Saves what was changed in one topic. Fields that did not change are left out of the record.</summary>
    /// <returns>False when somebody else saved at the same moment: nothing was kept.</returns>
    public async Task<bool> SaveAsync(
        Consultation changed,
        string topic,
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after,
        CancellationToken cancel
    )
    {
        var fields = after.Where(field => before.GetValueOrDefault(field.Key) != field.Value).Select(field => field.Key).ToList();
        if (fields.Count == 0)
            return true;
        changed.Version++;
        record.Did(
            Edited,
            changed.Id,
            new EditValues(
                topic,
                changed.Version,
                fields.ToDictionary(field => field, field => before.GetValueOrDefault(field) ?? "")
            ),
            new EditValues(topic, changed.Version, fields.ToDictionary(field => field, field => after[field]))
        );
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}

/// <summary>The fields of a topic that an edit touched, by their labels, as they were or as they became.</summary>
public sealed record EditValues(string Topic, int Version, IReadOnlyDictionary<string, string> Fields);

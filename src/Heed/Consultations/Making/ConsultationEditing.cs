using Heed.Consultations.Launching;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Making;

/// <summary>Begins consultations, and sees that no two have the same code or address.</summary>
public sealed class ConsultationEditing(HeedDb db, ConsultationAudit record)
{
    /// <returns>The consultation, or why it cannot have that code and address.</returns>
    public async Task<(Consultation? Begun, string? Refusal)> BeginAsync(
        string title,
        string code,
        string slug,
        Guid owner,
        CancellationToken cancel
    )
    {
        if (!Naming.MayBe(code, slug, out var refusal))
            return (null, refusal);
        if (await TakenAsync(code, slug, Guid.Empty, cancel) is { } taken)
            return (null, taken);
        var begun = new Consultation(code, slug, title.Trim(), owner);
        db.Add(begun);
        Tell(begun);
        await db.SaveChangesAsync(cancel);
        return (begun, null);
    }

    /// <summary>Records that it was begun.</summary>
    public void Tell(Consultation begun) =>
        record.Did(ConsultationsEvents.Begun, begun.Id, after: new { begun.Title, begun.Code });

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
}

/// <summary>The fields of a topic that an edit touched, by their labels, as they were or as they became.</summary>
public sealed record EditValues(string Topic, int Version, IReadOnlyDictionary<string, string> Fields);

using Heed.Consultations.Respond;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Doors;

/// <summary>A consultation as later rooms may know it.</summary>
/// <param name="Id">For references.</param>
/// <param name="Code">Short code, as in "SAFE26".</param>
/// <param name="Slug">Last part of its public address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Purpose">Why it was asked, in two or three sentences.</param>
/// <param name="IsLaunched">Whether the public has seen it.</param>
/// <param name="ClosedAt">When it closed; null while it is open or coming.</param>
/// <param name="Answers">Answer sheets that stand.</param>
public sealed record ConsultationBrief(
    Guid Id,
    string Code,
    string Slug,
    string Title,
    string Purpose,
    bool IsLaunched,
    DateTimeOffset? ClosedAt,
    int Answers
)
{
    public string Href => ConsultationsLinks.Site.Consultation(Slug);
}

public sealed class ConsultationIndex(HeedDb db, AnswerCounts counts, TimeProvider clock)
{
    /// <summary>All consultations: first those not closed, then by closing time, the latest first.</summary>
    public async Task<IReadOnlyList<ConsultationBrief>> AllAsync(CancellationToken cancel) =>
        [
            .. (await BriefsAsync(db.Set<Consultation>(), cancel))
                .OrderByDescending(brief => brief.ClosedAt ?? DateTimeOffset.MaxValue)
                .ThenBy(brief => brief.Title, StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>The consultation with that code (in capitals or not) or id; null when there is none.</summary>
    public async Task<ConsultationBrief?> FindAsync(string codeOrId, CancellationToken cancel)
    {
        if (Guid.TryParse(codeOrId, out var id))
            return await FindAsync(id, cancel);
        var code = codeOrId.ToUpperInvariant();
        return (await BriefsAsync(db.Set<Consultation>().Where(each => each.Code == code), cancel)).SingleOrDefault();
    }

    public async Task<ConsultationBrief?> FindAsync(Guid id, CancellationToken cancel) =>
        (await BriefsAsync(db.Set<Consultation>().Where(each => each.Id == id), cancel)).SingleOrDefault();

    /// <summary>Clears a closing time that is still ahead: such a consultation has not closed.</summary>
    private ConsultationBrief Now(ConsultationBrief brief) =>
        brief.ClosedAt > clock.GetUtcNow() ? brief with { ClosedAt = null } : brief;

    private async Task<IEnumerable<ConsultationBrief>> BriefsAsync(
        IQueryable<Consultation> consultations,
        CancellationToken cancel
    )
    {
        var briefs = await consultations
            .AsNoTracking()
            .Select(each => new ConsultationBrief(
                each.Id,
                each.Code,
                each.Slug,
                each.Title,
                each.Purpose,
                each.LaunchedVersionId != null,
                each.LaunchedVersionId == null ? null : each.ClosedAt ?? each.RunsUntil,
                0
            ))
            .ToListAsync(cancel);
        var answers = await counts.OfAsync([.. briefs.Select(brief => brief.Id)], cancel);
        return briefs.Select(brief => Now(brief) with { Answers = answers.GetValueOrDefault(brief.Id) });
    }
}

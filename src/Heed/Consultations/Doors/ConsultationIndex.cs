using Heed.Consultations.Making;
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

/// <summary>A consultation as a row of a query.</summary>
public sealed class ListedConsultation
{
    public Guid Id { get; init; }
    public required string Code { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string Purpose { get; init; }

    /// <summary>Title, code, summary and purpose in small letters and digits; the title comes first.</summary>
    public required string Search { get; init; }

    /// <summary>When it closed; null while it is open or coming.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Answer sheets that stand.</summary>
    public int Answers { get; init; }
}

public sealed class ConsultationIndex(HeedDb db, AnswerCounts counts, TimeProvider clock)
{
    /// <summary>All consultations, for lists that filter, sort and page in SQL.</summary>
    public IQueryable<ListedConsultation> Query()
    {
        var now = clock.GetUtcNow();
        var answers = counts.All();
        return db.Set<Consultation>()
            .Select(each => new ListedConsultation
            {
                Id = each.Id,
                Code = each.Code,
                Slug = each.Slug,
                Title = each.Title,
                Purpose = each.Purpose,
                Search = each.Search,
                ClosedAt =
                    each.LaunchedVersionId == null || (each.ClosedAt ?? each.RunsUntil) > now
                        ? null
                        : each.ClosedAt ?? each.RunsUntil,
                Answers =
                    answers.Where(count => count.ConsultationId == each.Id).Select(count => (int?)count.Answers).FirstOrDefault()
                    ?? 0,
            });
    }

    /// <summary>The words that <see cref="ListedConsultation.Search"/> must contain, each anywhere, to be found by what was typed.</summary>
    public static IReadOnlyList<string> Sought(string typed) =>
        EarlierQuestionQuery.Plain(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);

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

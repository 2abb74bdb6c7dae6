using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Respond;

/// <summary>
/// How many answers a consultation has: the one owner of that number, whoever shows it. An answer that its respondent took back
/// is none.
/// </summary>
/// <remarks>
/// Running numbers have no gap and no sheet is ever deleted, so the answers are the last number less the sheets withdrawn. Those
/// are few and have an index of their own: the count costs the same with a million answers as with ten.
/// </remarks>
public sealed class AnswerCounts(HeedDb db)
{
    /// <summary>The sheets that count. Whoever reads sheets to count what they say reads these.</summary>
    public static IQueryable<AnswerSheet> Counted(IQueryable<AnswerSheet> sheets) =>
        sheets.Where(sheet => sheet.WithdrawnAt == null);

    /// <summary>The number of every consultation that somebody has answered, for queries that sort or filter by it.</summary>
    public IQueryable<AnswerCount> All() =>
        db.Set<SheetCounter>()
            .Select(counter => new AnswerCount
            {
                ConsultationId = counter.ConsultationId,
                Answers =
                    counter.Last
                    - db.Set<AnswerSheet>()
                        .Count(sheet => sheet.ConsultationId == counter.ConsultationId && sheet.WithdrawnAt != null),
            });

    /// <summary>Of some consultations, the sheets that count among the last that came in: a bounded piece of work however many there are.</summary>
    public IQueryable<AnswerSheet> Newest(IReadOnlyCollection<Guid> consultations, int most) =>
        db.Set<SheetCounter>()
            .Where(counter => consultations.Contains(counter.ConsultationId))
            .Join(
                Counted(db.Set<AnswerSheet>()),
                counter => counter.ConsultationId,
                sheet => sheet.ConsultationId,
                (counter, sheet) => new { counter.Last, Sheet = sheet }
            )
            .Where(each => each.Sheet.Number > each.Last - most)
            .Select(each => each.Sheet);

    public async Task<int> OfAsync(Guid consultation, CancellationToken cancel) =>
        (await OfAsync([consultation], cancel)).GetValueOrDefault(consultation);

    /// <summary>Of several consultations, in one query; one that nobody has answered is not in it.</summary>
    public Task<Dictionary<Guid, int>> OfAsync(IReadOnlyCollection<Guid> consultations, CancellationToken cancel) =>
        All()
            .Where(count => consultations.Contains(count.ConsultationId))
            .ToDictionaryAsync(count => count.ConsultationId, count => count.Answers, cancel);
}

public sealed class AnswerCount
{
    public Guid ConsultationId { get; init; }
    public int Answers { get; init; }
}

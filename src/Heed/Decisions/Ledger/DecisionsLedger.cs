using Heed.Consultations.Doors;
using Heed.Platform.Data;
using Heed.Publishing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Ledger;

/// <summary>Findings of the whole office in numbers.</summary>
/// <param name="Share">Those answered.</param>
/// <param name="LateActions">Actions whose last day has passed.</param>
/// <param name="NotPublic">Consultations with findings of which the public sees nothing.</param>
public sealed record LedgerTotals(AnsweredShare Share, int LateActions, int NotPublic);

/// <summary>Every consultation that has findings, or has closed and waits for them.</summary>
public sealed class DecisionsLedger(
    HeedDb db,
    ConsultationIndex consultations,
    OutcomeContentBuilder builder,
    ItemPublishing items,
    PublishedItems published
)
{
    /// <summary>The lines, in SQL.</summary>
    /// <remarks>They say what <see cref="StatusAsync"/> says of one; a test compares them.</remarks>
    public IQueryable<LedgerRow> Query(DateOnly today)
    {
        // Each is a subquery, so that the database asks only for what a filter or an order needs.
        var (newest, open) = (items.Newest(OutcomeContent.Kind), published.Now(OutcomeContent.Kind));
        var (outcomes, late) = (db.Set<PublishedOutcome>(), Late(today));
        return from each in consultations.Query()
            join one in db.Set<LedgerEntry>() on each.Id equals one.ConsultationId into entries
            from entry in entries.DefaultIfEmpty()
            where each.ClosedAt != null || entry.Findings > 0
            select new LedgerRow
            {
                Id = each.Id,
                Code = each.Code,
                Title = each.Title,
                Search = each.Search,
                ClosedAt = each.ClosedAt,
                Answers = each.Answers,
                Findings = (int?)entry.Findings ?? 0,
                Answered = (int?)entry.Answered ?? 0,
                Actions = (int?)entry.Actions ?? 0,
                IsLate = entry.FirstDue < today,
                Late = late.Count(finding => finding == each.Id),
                Newest = newest
                    .Where(version => version.SubjectId == each.Id)
                    .Select(version => (VersionState?)version.State)
                    .FirstOrDefault(),
                NewestFrom = newest
                    .Where(version => version.SubjectId == each.Id)
                    .Select(version => version.PublishedFrom)
                    .FirstOrDefault(),
                IsPublic = open.Any(version => version.SubjectId == each.Id),
                IsBehind = open.Any(version =>
                    version.SubjectId == each.Id
                    && !outcomes.Any(outcome =>
                        outcome.VersionId == version.VersionId
                        && outcome.Says == entry.Says
                        && outcome.Title == each.Title
                        && outcome.Slug == each.Slug
                        && outcome.Asked == each.Purpose
                        && (
                            (outcome.ClosedFrom == null && each.ClosedAt == null)
                            || (each.ClosedAt >= outcome.ClosedFrom && each.ClosedAt < outcome.ClosedUntil)
                        )
                    )
                ),
            };
    }

    public async Task<LedgerTotals> TotalsAsync(DateOnly today, CancellationToken cancel)
    {
        var entries = db.Set<LedgerEntry>().Where(entry => entry.Findings > 0);
        var open = published.Now(OutcomeContent.Kind);
        var sums = await entries
            .GroupBy(entry => 1)
            .Select(all => new { Findings = all.Sum(entry => entry.Findings), Answered = all.Sum(entry => entry.Answered) })
            .SingleOrDefaultAsync(cancel);
        return new(
            new AnsweredShare(sums?.Answered ?? 0, sums?.Findings ?? 0),
            await Late(today).CountAsync(cancel),
            await entries.CountAsync(entry => !open.Select(version => version.SubjectId).Contains(entry.ConsultationId), cancel)
        );
    }

    /// <summary>The status of one consultation's outcome.</summary>
    public async Task<PublicStatus> StatusAsync(ConsultationBrief consultation, CancellationToken cancel)
    {
        var open = await published.OfSubjectAsync(OutcomeContent.Kind, consultation.Id, cancel);
        var now = await builder.OfAsync(consultation, cancel);
        return new(
            await items.StatusAsync(OutcomeContent.Kind, consultation.Id, cancel),
            open,
            open is not null && !OutcomeContent.FromJson(open.Body).SaysTheSameAs(now)
        );
    }

    /// <summary>The consultation of each action that is late: <see cref="Lateness.IsLate"/> in SQL.</summary>
    private IQueryable<Guid> Late(DateOnly today) =>
        from action in db.Set<PlannedAction>()
        join finding in db.Set<Finding>() on action.FindingId equals finding.Id
        where action.DeletedAt == null && finding.DeletedAt == null
        where (action.State == ActionState.Planned || action.State == ActionState.UnderWay) && action.Due < today
        select finding.ConsultationId;
}

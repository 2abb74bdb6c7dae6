using Heed.Consultations.Doors;
using Heed.Decisions.Jobs;
using Heed.Decisions.Ledger;
using Heed.Evidence.Doors;
using Heed.Platform.Data;
using Heed.Platform.Mail;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Record;

/// <summary>Everything the desk shows of one consultation's findings.</summary>
/// <param name="Rows">Findings in order.</param>
/// <param name="Deleted">Findings that can be put back, those deleted last first.</param>
/// <param name="Quotes">Quoted views that still stand, by id.</param>
/// <param name="Status">What the public sees.</param>
/// <param name="Notifications">Those who asked to hear.</param>
/// <param name="Today">For what is late.</param>
public sealed record DecisionRecord(
    IReadOnlyList<FindingRow> Rows,
    IReadOnlyList<Finding> Deleted,
    IReadOnlyDictionary<Guid, ShownView> Quotes,
    PublicStatus Status,
    NotificationCount Notifications,
    DateOnly Today
)
{
    public AnsweredShare Share => AnsweredShare.Among([.. Rows.Select(row => row.Finding)]);

    public int Late => Rows.Sum(row => row.Actions.Count(action => action.IsLate(Today)));

    /// <summary>The words that a finding quotes, as they may be read now.</summary>
    public IReadOnlyList<ShownView> QuotesOf(FindingRow row) =>
        [.. row.Views.Where(view => view.Quoted && Quotes.ContainsKey(view.ViewId)).Select(view => Quotes[view.ViewId])];
}

/// <summary>How many people have been notified.</summary>
/// <param name="Waiting">Requests not answered yet.</param>
/// <param name="Written">Letters written.</param>
/// <param name="Failed">Letters that nobody took, and that were given up.</param>
public sealed record NotificationCount(int Waiting, int Written, int Failed, DateTimeOffset? LastAt);

public sealed class DecisionRecordQuery(
    HeedDb db,
    FindingQuery findings,
    OutcomeContentBuilder builder,
    DecisionsLedger ledger,
    OutcomeRequests requests,
    TimeProvider clock
)
{
    public async Task<DecisionRecord> ReadAsync(ConsultationBrief consultation, CancellationToken cancel)
    {
        var rows = await findings.ListAsync(consultation.Id, cancel);
        var deleted = await db.Set<Finding>()
            .AsNoTracking()
            .Where(each => each.ConsultationId == consultation.Id && each.DeletedAt != null)
            .OrderByDescending(each => each.DeletedAt)
            .ToListAsync(cancel);
        return new DecisionRecord(
            rows,
            deleted,
            await builder.QuotesAsync(rows, cancel),
            await ledger.StatusAsync(consultation, cancel),
            await CountAsync(consultation.Id, cancel),
            clock.Today()
        );
    }

    private async Task<NotificationCount> CountAsync(Guid consultation, CancellationToken cancel)
    {
        var notification = await db.Set<OutcomeNotification>()
            .AsNoTracking()
            .SingleOrDefaultAsync(each => each.ConsultationId == consultation, cancel);
        var keys = TellThoseWhoAsked.KeysOf(consultation);
        var failed = await db.Set<OutboxMail>()
            .CountAsync(mail => mail.OnceKey.StartsWith(keys) && mail.State == MailState.Failed, cancel);
        return new NotificationCount(
            await requests.CountAsync(consultation, cancel),
            notification?.Told ?? 0,
            failed,
            notification?.LastToldAt
        );
    }
}

using Heed.Consultations.Doors;
using Heed.Decisions.Record;
using Heed.Publishing.Doors;

namespace Heed.Decisions.Ledger;

/// <summary>A consultation with the progress of its findings.</summary>
public sealed record LedgerRow(ConsultationBrief Consultation, AnsweredShare Share, int Actions, int Late, PublicStatus Status);

/// <summary>Every consultation that has findings, or has closed and waits for them.</summary>
public sealed class DecisionsLedger(
    ConsultationIndex consultations,
    FindingQuery findings,
    OutcomeContentBuilder builder,
    ItemPublishing items,
    PublishedItems published
)
{
    /// <summary>All rows; those that closed last first.</summary>
    public async Task<IReadOnlyList<LedgerRow>> ListAsync(DateOnly today, CancellationToken cancel)
    {
        var byConsultation = await findings.AllAsync(cancel);
        var all = (await consultations.AllAsync(cancel)).Where(each =>
            each.ClosedAt is not null || byConsultation.Contains(each.Id)
        );
        var open = (await published.ListAsync(OutcomeContent.Kind, cancel)).ToDictionary(version => version.SubjectId);
        var quotes = await builder.QuotesAsync(byConsultation.SelectMany(rows => rows), cancel);
        var ledger = new List<LedgerRow>();
        foreach (var consultation in all)
        {
            IReadOnlyList<FindingRow> rows = [.. byConsultation[consultation.Id]];
            var now = OutcomeContentBuilder.Write(consultation, rows, quotes);
            var status = await StatusAsync(consultation.Id, open.GetValueOrDefault(consultation.Id), now, cancel);
            ledger.Add(Row(consultation, rows, status, today));
        }
        return ledger;
    }

    /// <summary>The status of one consultation's outcome.</summary>
    public async Task<PublicStatus> StatusAsync(ConsultationBrief consultation, CancellationToken cancel) =>
        await StatusAsync(
            consultation.Id,
            await published.OfSubjectAsync(OutcomeContent.Kind, consultation.Id, cancel),
            await builder.OfAsync(consultation, cancel),
            cancel
        );

    private async Task<PublicStatus> StatusAsync(
        Guid consultation,
        PublishedVersion? open,
        OutcomeContent now,
        CancellationToken cancel
    ) =>
        new(
            await items.StatusAsync(OutcomeContent.Kind, consultation, cancel),
            open,
            open is not null && !OutcomeContent.FromJson(open.Body).SaysTheSameAs(now)
        );

    private static LedgerRow Row(
        ConsultationBrief consultation,
        IReadOnlyList<FindingRow> rows,
        PublicStatus status,
        DateOnly today
    )
    {
        var actions = rows.SelectMany(row => row.Actions).ToList();
        return new LedgerRow(
            consultation,
            AnsweredShare.Among([.. rows.Select(row => row.Finding)]),
            actions.Count,
            actions.Count(action => action.IsLate(today)),
            status
        );
    }
}

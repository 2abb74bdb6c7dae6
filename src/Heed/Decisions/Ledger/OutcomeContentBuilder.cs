using Heed.Consultations.Doors;
using Heed.Decisions.Record;
using Heed.Evidence.Doors;
using Heed.Platform.Time;

namespace Heed.Decisions.Ledger;

/// <summary>Makes the content of an outcome from the present record.</summary>
public sealed class OutcomeContentBuilder(FindingQuery findings, Views views)
{
    public async Task<OutcomeContent> OfAsync(ConsultationBrief consultation, CancellationToken cancel)
    {
        var rows = await findings.ListAsync(consultation.Id, cancel);
        return Write(consultation, rows, await QuotesAsync(rows, cancel));
    }

    /// <summary>The views that these findings quote and that have not been withdrawn.</summary>
    public async Task<IReadOnlyDictionary<Guid, ShownView>> QuotesAsync(IEnumerable<FindingRow> rows, CancellationToken cancel)
    {
        var quoted = rows.SelectMany(row => row.Views).Where(view => view.Quoted).Select(view => view.ViewId).ToList();
        return quoted.Count == 0
            ? new Dictionary<Guid, ShownView>()
            : (await views.QuoteAsync(quoted, cancel)).ToDictionary(view => view.Id);
    }

    public static OutcomeContent Write(
        ConsultationBrief consultation,
        IReadOnlyList<FindingRow> rows,
        IReadOnlyDictionary<Guid, ShownView> quotes
    ) =>
        new(
            consultation.Title,
            consultation.Slug,
            consultation.Purpose,
            consultation.ClosedAt is { } closed ? LondonTime.DateAt(closed) : null,
            consultation.Answers,
            [.. rows.Select(row => Write(row, quotes.ToDictionary(quote => quote.Key, quote => quote.Value.Text)))]
        );

    /// <summary>What a finding says, with the shown texts of the views it quotes.</summary>
    public static OutcomeFinding Write(FindingRow row, IReadOnlyDictionary<Guid, string> quotes) =>
        new(
            row.Finding.Title,
            row.Finding.Said,
            [
                .. row
                    .Views.Where(view => view.Quoted && quotes.ContainsKey(view.ViewId))
                    .Select(view => QuotedView.Of(view.ViewId, quotes[view.ViewId])),
            ],
            row.Finding.Outcome,
            row.Finding.Decision,
            row.Finding.Why,
            row.Finding.DecidedBy,
            row.Finding.DecidedOn,
            [
                .. row.Actions.Select(action => new OutcomeAction(
                    action.What,
                    action.Who,
                    action.Due,
                    action.State,
                    action.Progress,
                    action.StateSince
                )),
            ]
        );
}

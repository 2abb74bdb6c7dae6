using Heed.Evidence.Doors;
using Heed.Platform.Time;
using Heed.Publishing.Doors;

namespace Heed.Decisions.Ledger;

/// <summary>An outcome as it is shown: the frozen content, and those quotations that may be shown at this moment.</summary>
/// <param name="Content">What was cleared.</param>
/// <param name="CurrentQuotes">Quoted views that still stand, by id.</param>
/// <param name="Today">For what has become late since.</param>
/// <param name="From">Since when the public sees it.</param>
public sealed record OutcomeDisplay(
    OutcomeContent Content,
    IReadOnlyDictionary<Guid, ShownView> CurrentQuotes,
    DateOnly Today,
    DateTimeOffset From
)
{
    /// <summary>Quotations of a finding, without those that were withdrawn or changed since they were cleared.</summary>
    public IReadOnlyList<string> QuotesOf(OutcomeFinding finding) =>
        [
            .. finding
                .Quotes.Where(quote => CurrentQuotes.TryGetValue(quote.ViewId, out var view) && quote.Covers(view.Text))
                .Select(quote => CurrentQuotes[quote.ViewId].Text),
        ];
}

/// <summary>Prepares a version for display. Quotations are read from the evidence each time, so that a withdrawn one is gone at once.</summary>
public sealed class OutcomeDisplayQuery(Views views, TimeProvider clock)
{
    public Task<OutcomeDisplay> ViewAsync(PublishedVersion version, CancellationToken cancel) =>
        ViewAsync(OutcomeContent.FromJson(version.Body), version.From, cancel);

    public async Task<OutcomeDisplay> ViewAsync(OutcomeContent content, DateTimeOffset from, CancellationToken cancel)
    {
        var quoted = content.Findings.SelectMany(finding => finding.Quotes).Select(quote => quote.ViewId).ToList();
        var current = quoted.Count == 0 ? [] : await views.QuoteAsync(quoted, cancel);
        return new OutcomeDisplay(content, current.ToDictionary(view => view.Id), clock.Today(), from);
    }
}

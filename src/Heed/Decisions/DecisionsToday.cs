using System.Security.Claims;
using Heed.Decisions.Ledger;
using Heed.Platform.Doors;
using Heed.Platform.Time;

namespace Heed.Decisions;

/// <summary>What waits in this room: findings without a decision, late actions, outcomes cleared and not published.</summary>
internal sealed class DecisionsToday(DecisionsLedger ledger) : IToday
{
    private const int Most = 12;

    public string Folder => DecisionsLinks.Desk.Folder;

    public async Task<IReadOnlyList<TodayLine>> LinesAsync(ClaimsPrincipal person, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await ledger.ListAsync(LondonTime.DateAt(now), cancel);
        return [.. rows.SelectMany(Lines).OrderByDescending(line => line.Urgent).Take(Most)];
    }

    private static IEnumerable<TodayLine> Lines(LedgerRow row)
    {
        var (title, href) = (row.Consultation.Title, DecisionsLinks.Desk.Record(row.Consultation.Code));
        TodayLine Waits(string what, bool urgent = false) => new(TodayPart.Waiting, $"{title}: {what}", href, null, urgent);
        var open = row.Share.Of - row.Share.Answered;
        if (row.Late > 0)
            yield return Waits(row.Late == 1 ? "an action is late" : $"{row.Late} actions are late", urgent: true);
        if (open > 0 && row.Consultation.ClosedAt is not null)
            yield return Waits(open == 1 ? "a finding has no decision" : $"{open} findings have no decision");
        if (row.Status.WaitsToBePublished)
            yield return Waits("what came of it is cleared and not published");
        if (row.Status.State is PublicState.Behind && !row.Status.WaitsToBePublished)
            yield return Waits("the public page is behind the record");
    }
}

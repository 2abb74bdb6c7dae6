using System.Security.Claims;
using Heed.Decisions.Ledger;
using Heed.Platform.Doors;
using Heed.Platform.Time;
using Heed.Publishing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Desk;

/// <summary>What waits in this room: findings without a decision, late actions, outcomes cleared and not published.</summary>
internal sealed class DecisionsToday(DecisionsLedger ledger, IDeskAccess access) : IToday
{
    private const int Most = 12;

    public string Folder => DecisionsLinks.Desk.Folder;

    public async Task<IReadOnlyList<TodayLine>> LinesAsync(ClaimsPrincipal person, DateTimeOffset now, CancellationToken cancel)
    {
        // It waits for those who may do something about it.
        if (!access.MayAct(person, Folder))
            return [];
        var rows = ledger
            .Query(LondonTime.DateAt(now))
            .Where(row =>
                row.IsLate
                || (row.Answered < row.Findings && row.ClosedAt != null)
                || (row.Newest == VersionState.Cleared && row.NewestFrom == null)
                || row.IsBehind
            );
        // What is late comes first, so that no more of the others need be read than there is room for.
        var late = await LedgerRow.InOrder(rows.Where(row => row.IsLate)).Take(Most).ToListAsync(cancel);
        var others = await LedgerRow.InOrder(rows.Where(row => !row.IsLate)).Take(Most).ToListAsync(cancel);
        return
        [
            .. late.Concat(others)
                .OrderByDescending(row => row.ClosedAt ?? DateTimeOffset.MaxValue)
                .ThenBy(row => row.Title, StringComparer.Ordinal)
                .SelectMany(Lines)
                .OrderByDescending(line => line.Urgent)
                .Take(Most),
        ];
    }

    private static IEnumerable<TodayLine> Lines(LedgerRow row)
    {
        var href = DecisionsLinks.Desk.Record(row.Code);
        TodayLine Waits(string what, bool urgent = false) => new(TodayPart.Waiting, $"{row.Title}: {what}", href, null, urgent);
        var open = row.Findings - row.Answered;
        var isCleared = row is { Newest: VersionState.Cleared, NewestFrom: null };
        if (row.Late > 0)
            yield return Waits(row.Late == 1 ? "an action is late" : $"{row.Late} actions are late", urgent: true);
        if (open > 0 && row.ClosedAt is not null)
            yield return Waits(open == 1 ? "a finding has no decision" : $"{open} findings have no decision");
        if (isCleared)
            yield return Waits("what came of it is cleared and not published");
        if (row.State is PublicState.Behind && !isCleared)
            yield return Waits("the public page is behind the record");
    }
}

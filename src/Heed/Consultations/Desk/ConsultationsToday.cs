using System.Security.Claims;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Heed.Platform.Time;
using Heed.Publishing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Desk;

/// <summary>What waits in this room: to launch, thin responses, and what opens and closes within four weeks.</summary>
public sealed class ConsultationsToday(ConsultationRows consultations, ItemPublishing items, HeedDb db, IDeskAccess access)
    : IToday
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(28);
    private static readonly TimeSpan Lately = TimeSpan.FromDays(1);

    /// <summary>The most lines of one part, so that what is coming does not crowd out what waits.</summary>
    private const int Most = 12;

    public string Folder => ConsultationsLinks.Desk.Folder;

    public async Task<IReadOnlyList<TodayLine>> LinesAsync(ClaimsPrincipal person, DateTimeOffset now, CancellationToken cancel)
    {
        var lately = now - Lately;
        // Whatever is open, to come or closed since yesterday was to close after that.
        var rows = await ConsultationRows
            .InOrder(consultations.Query(now).Where(row => row.RunsUntil >= lately))
            .ToListAsync(cancel);
        var lines = new List<TodayLine>();
        if (access.MayAct(person, Folder))
            lines.AddRange(await ToLaunchAsync(cancel));
        lines.AddRange(
            rows.SelectMany(row => Lines(row, now, access.MayAct(person, Folder))).GroupBy(line => line.Part).SelectMany(Nearest)
        );
        return lines;
    }

    private static IEnumerable<TodayLine> Nearest(IGrouping<TodayPart, TodayLine> part) =>
        (part.Key is TodayPart.Happened ? part.OrderByDescending(line => line.At) : part.OrderBy(line => line.At)).Take(Most);

    private async Task<IReadOnlyList<TodayLine>> ToLaunchAsync(CancellationToken cancel)
    {
        var cleared = items.Cleared(ConsultationContent.Kind);
        var ready = await db.Set<Consultation>()
            .Where(each => cleared.Contains(each.Id) && each.SentDigest != null && each.ClosedAt == null)
            .Select(each => new
            {
                each.Id,
                each.Title,
                each.LaunchedVersionId,
            })
            .OrderBy(each => each.Title)
            .Take(Most)
            .ToListAsync(cancel);
        return
        [
            .. ready.Select(each => new TodayLine(
                TodayPart.Waiting,
                $"{each.Title}: cleared, {(each.LaunchedVersionId is null ? "ready to launch" : "publish the new version")}",
                ConsultationsLinks.Desk.Launch.LaunchPage(each.Id)
            )),
        ];
    }

    private static IEnumerable<TodayLine> Lines(ConsultationRow row, DateTimeOffset now, bool mayAct)
    {
        var href = ConsultationsLinks.Desk.Show(row.Id);
        if (row is { State: ConsultationState.Open, Closes: { } closes } && closes - now <= Soon)
            yield return new(
                TodayPart.Coming,
                $"{row.Title} closes with {StateWords.Answers(row.Answers).ToLowerInvariant()}{(row.Answers > 0 ? " so far" : "")}",
                href,
                closes,
                LondonTime.DateAt(closes) == LondonTime.DateAt(now)
            );
        if (row is { State: ConsultationState.Coming, Opens: { } opens } && opens - now <= Soon)
            yield return new(TodayPart.Coming, $"{row.Title} opens", href, opens);
        if (row is { State: ConsultationState.Closed, Closes: { } closed } && now - closed <= Lately)
            yield return new(
                TodayPart.Happened,
                $"{row.Title} closed with {StateWords.Answers(row.Answers).ToLowerInvariant()}",
                href,
                closed
            );
        if (mayAct && row.IsThin && row.ExpectedAt(now) is { } expected)
            yield return new(
                TodayPart.Waiting,
                $"{row.Title}: thin response, {StateWords.Number(row.Answers)} so far and about {StateWords.Number(expected)} by its close",
                href
            );
    }
}

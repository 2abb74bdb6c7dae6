using System.Security.Claims;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Heed.Platform.Time;
using Heed.Publishing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Desk;

/// <summary>What waits in this room: to launch, thin responses, and what opens and closes within four weeks.</summary>
public sealed class ConsultationsToday(ConsultationList list, ItemPublishing items, HeedDb db, IDeskAccess access) : IToday
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(28);

    public string Folder => ConsultationsLinks.Desk.Folder;

    public async Task<IReadOnlyList<TodayLine>> LinesAsync(ClaimsPrincipal person, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await list.FindAsync(new(null, [], false, null, false), cancel);
        var lines = new List<TodayLine>();
        if (access.MayAct(person, Folder))
            lines.AddRange(await ToLaunchAsync(cancel));
        foreach (var row in rows)
            lines.AddRange(Lines(row, now));
        return lines;
    }

    private async Task<IReadOnlyList<TodayLine>> ToLaunchAsync(CancellationToken cancel)
    {
        var drafts = await db.Set<Consultation>()
            .AsNoTracking()
            .Where(each => each.SentDigest != null && each.ClosedAt == null)
            .ToListAsync(cancel);
        var lines = new List<TodayLine>();
        foreach (var each in drafts)
            if (
                await items.StatusAsync(ConsultationContent.Kind, each.Id, cancel) is
                { State: VersionState.Cleared, PublishedFrom: null }
            )
                lines.Add(
                    new(
                        TodayPart.Waiting,
                        $"{each.Title}: cleared, {(each.IsLaunched ? "publish the new version" : "ready to launch")}",
                        ConsultationsLinks.Desk.Launch.LaunchPage(each.Id)
                    )
                );
        return lines;
    }

    private static IEnumerable<TodayLine> Lines(ListedConsultation row, DateTimeOffset now)
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
        if (row is { State: ConsultationState.Closed, Closes: { } closed } && now - closed <= TimeSpan.FromDays(1))
            yield return new(
                TodayPart.Happened,
                $"{row.Title} closed with {StateWords.Answers(row.Answers).ToLowerInvariant()}",
                href,
                closed
            );
        if (row is { IsThin: true, Expected: { } expected })
            yield return new(
                TodayPart.Waiting,
                $"{row.Title}: thin response, {StateWords.Number(row.Answers)} so far and about {StateWords.Number(expected)} by its close",
                href
            );
    }
}

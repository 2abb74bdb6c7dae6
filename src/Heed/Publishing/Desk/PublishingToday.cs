using System.Security.Claims;
using Heed.Platform.Audit;
using Heed.Platform.Doors;
using Heed.Publishing.Doors;

namespace Heed.Publishing.Desk;

/// <summary>What waits for clearance, for its author or for publication, what was published since yesterday, and what is scheduled.</summary>
internal sealed class PublishingToday(ItemList list, IDeskAccess access) : IToday
{
    private static readonly TimeSpan Lately = TimeSpan.FromHours(24);
    private const int Most = 12;

    public string Folder => "Publishing/Desk";

    public async Task<IReadOnlyList<TodayLine>> LinesAsync(ClaimsPrincipal person, DateTimeOffset now, CancellationToken cancel)
    {
        var me = person.PersonId();
        var mayClear = access.MayAct(person, "Publishing/Desk/Clear");
        return
        [
            .. (await list.ReadAsync(cancel)).Select(line => Line(line.Newest, me, mayClear, now)).OfType<TodayLine>().Take(Most),
        ];
    }

    private static TodayLine? Line(VersionStanding version, Guid? me, bool mayClear, DateTimeOffset now)
    {
        var mine = version.AuthorId == me;
        var href = $"/desk/publishing/versions/{version.VersionId}";
        return version switch
        {
            { State: VersionState.WaitingForClearance } when mayClear && !mine => new(
                TodayPart.Waiting,
                $"{version.Title}: waits for your clearance",
                href,
                version.MadeAt
            ),
            { State: VersionState.Returned } when mine => new(
                TodayPart.Waiting,
                $"{version.Title}: returned to you",
                href,
                version.MadeAt
            ),
            { State: VersionState.Cleared, PublishedFrom: { } from } => new(
                TodayPart.Coming,
                $"{version.Title}: becomes public",
                href,
                from
            ),
            { State: VersionState.Cleared } when mine => new(
                TodayPart.Waiting,
                $"{version.Title}: cleared, and waits to be published",
                href,
                version.MadeAt
            ),
            { State: VersionState.Published, PublishedFrom: { } since } when since > now - Lately => new(
                TodayPart.Happened,
                $"{version.Title}: published",
                href,
                since
            ),
            _ => null,
        };
    }
}

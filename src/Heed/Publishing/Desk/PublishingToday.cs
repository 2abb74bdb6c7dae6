using System.Security.Claims;
using Heed.Platform.Audit;
using Heed.Platform.Doors;
using Heed.Publishing.Doors;
using Heed.Publishing.FixedPages;

namespace Heed.Publishing.Desk;

/// <summary>What waits for clearance, for its author or for publication, what was published since yesterday, and what is scheduled.</summary>
internal sealed class PublishingToday(ItemList list, StartingPages pages, IDeskAccess access) : IToday
{
    private static readonly TimeSpan Lately = TimeSpan.FromHours(24);

    /// <summary>The most lines of one part: what was published today must not crowd out what waits.</summary>
    private const int Most = 12;

    public string Folder => "Publishing/Desk";

    public async Task<IReadOnlyList<TodayLine>> LinesAsync(ClaimsPrincipal person, DateTimeOffset now, CancellationToken cancel)
    {
        var me = person.PersonId();
        var mayClear = access.MayAct(person, "Publishing/Desk/Clear");
        return
        [
            .. (await list.ReadAsync(cancel))
                .Select(line => Line(line.Newest, line.KindName, me, mayClear, now))
                .OfType<TodayLine>()
                .GroupBy(line => line.Part)
                .SelectMany(part => part.Take(Most)),
            .. access.MayAct(person, Folder) ? (await pages.MissingAsync(cancel)).Select(Missing) : [],
        ];
    }

    private static TodayLine Missing(PageFile page) =>
        new(
            TodayPart.Waiting,
            $"{page.Title}: the public site has no such page yet. Make our draft your own",
            $"/desk/publishing/pages/new?from={page.Slug}"
        );

    private static TodayLine? Line(VersionStatus version, string kind, Guid? me, bool mayClear, DateTimeOffset now)
    {
        // A consultation and what came of it have the same title.
        var title = $"{version.Title} ({char.ToLowerInvariant(kind[0])}{kind[1..]})";
        var mine = version.AuthorId == me;
        var href = $"/desk/publishing/versions/{version.VersionId}";
        return version switch
        {
            { State: VersionState.WaitingForClearance } when mayClear && !mine => new(
                TodayPart.Waiting,
                $"{title}: waits for your clearance",
                href,
                version.MadeAt
            ),
            { State: VersionState.Returned } when mine => new(
                TodayPart.Waiting,
                $"{title}: returned to you",
                href,
                version.MadeAt
            ),
            { State: VersionState.Cleared, PublishedFrom: { } from } => new(
                TodayPart.Coming,
                $"{title}: becomes public",
                href,
                from
            ),
            { State: VersionState.Cleared } when mine => new(
                TodayPart.Waiting,
                $"{title}: cleared, and waits to be published",
                href,
                version.MadeAt
            ),
            { State: VersionState.Published, PublishedFrom: { } since } when since > now - Lately => new(
                TodayPart.Happened,
                $"{title}: published",
                href,
                since
            ),
            _ => null,
        };
    }
}

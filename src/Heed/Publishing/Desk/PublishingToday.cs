using System.Security.Claims;
using Heed.Platform.Audit;
using Heed.Platform.Doors;
using Heed.Publishing.FixedPages;
using Microsoft.EntityFrameworkCore;

namespace Heed.Publishing.Desk;

/// <summary>What waits for clearance, for its author or for publication, what was published since yesterday, and what is scheduled.</summary>
internal sealed class PublishingToday(ItemRows items, PublishedKinds kinds, StartingPages pages, IDeskAccess access) : IToday
{
    private static readonly TimeSpan Lately = TimeSpan.FromHours(24);

    /// <summary>The most lines of one part: what was published today must not crowd out what waits.</summary>
    private const int Most = 12;

    public string Folder => PublishingLinks.Desk.Folder;

    public async Task<IReadOnlyList<TodayLine>> LinesAsync(ClaimsPrincipal person, DateTimeOffset now, CancellationToken cancel)
    {
        var (me, mayClear) = (person.PersonId(), access.MayAct(person, PublishingLinks.Desk.Clear.Folder));
        var rows = items.Query();
        var waiting = await rows.Where(row =>
                (row.State == "waiting" && mayClear && row.AuthorId != me)
                || ((row.State == "returned" || row.State == "cleared") && row.AuthorId == me)
            )
            .OrderBy(row => row.WrittenAt)
            .Take(Most)
            .ToListAsync(cancel);
        var coming = await rows.Where(row => row.State == "scheduled")
            .OrderBy(row => row.PublishedFrom)
            .Take(Most)
            .ToListAsync(cancel);
        var lately = now - Lately;
        var happened = await rows.Where(row => row.PublishedFrom > lately && row.State == "published")
            .OrderByDescending(row => row.PublishedFrom)
            .Take(Most)
            .ToListAsync(cancel);
        return
        [
            .. waiting.Select(row => Line(row, TodayPart.Waiting, Waits(row), row.WrittenAt)),
            .. coming.Select(row => Line(row, TodayPart.Coming, "becomes public", row.PublishedFrom!.Value)),
            .. happened.Select(row => Line(row, TodayPart.Happened, "published", row.PublishedFrom!.Value)),
            .. access.MayAct(person, Folder) ? (await pages.MissingAsync(cancel)).Select(Missing) : [],
        ];
    }

    private static string Waits(ItemRow row) =>
        row.State switch
        {
            "waiting" => "waits for your clearance",
            "returned" => "returned to you",
            _ => "cleared, and waits to be published",
        };

    private static TodayLine Missing(PageFile page) =>
        new(
            TodayPart.Waiting,
            $"{page.Title}: the public site has no such page yet. Make our draft your own",
            PublishingLinks.Desk.Pages.Edit("new") + $"?from={page.Slug}"
        );

    /// <summary>A consultation and what came of it have the same title, so the line says what kind of thing it is.</summary>
    private TodayLine Line(ItemRow row, TodayPart part, string what, DateTimeOffset at)
    {
        var kind = kinds.Find(row.Kind)?.Name ?? row.Kind;
        return new(
            part,
            $"{row.Title} ({char.ToLowerInvariant(kind[0])}{kind[1..]}): {what}",
            PublishingLinks.Desk.Version(row.VersionId),
            at
        );
    }
}

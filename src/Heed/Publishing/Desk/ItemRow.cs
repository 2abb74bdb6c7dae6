using Heed.Platform.Data;
using Heed.Publishing.Doors;
using Heed.Publishing.Reading;
using Heed.Staff.Doors;

namespace Heed.Publishing.Desk;

/// <summary>A line of the desk's list: an item and the state of its newest version.</summary>
public sealed class ItemRow
{
    public Guid Id { get; init; }
    public Guid VersionId { get; init; }
    public int Number { get; init; }
    public required string Title { get; init; }
    public required string Kind { get; init; }
    public required string Slug { get; init; }
    public Guid AuthorId { get; init; }
    public DateTimeOffset WrittenAt { get; init; }
    public DateTimeOffset? PublishedFrom { get; init; }

    /// <summary>Code of the state now; see <see cref="VersionStateWords"/>.</summary>
    public required string State { get; init; }

    public string KindName { get; private set; } = "";
    public string Author { get; private set; } = "";

    /// <summary>Its address while some version of it is public.</summary>
    public string? OnSite { get; private set; }

    public VersionStateWords Words => VersionStateWords.All.Single(each => each.Code == State);

    internal void Describe(string kindName, string author, string? onSite) =>
        (KindName, Author, OnSite) = (kindName, author, onSite);
}

/// <summary>Items as lines, in SQL; names and addresses are added to the lines that are shown.</summary>
public sealed class ItemRows(HeedDb db, VersionStatusQuery statuses, PublishedKinds kinds, StaffNames names, TimeProvider clock)
{
    public IQueryable<ItemRow> Query()
    {
        var now = clock.GetUtcNow();
        return db.Set<Item>()
            .Where(each => each.NewestId != null)
            .Select(each => new ItemRow
            {
                Id = each.Id,
                VersionId = each.NewestId!.Value,
                Number = each.NewestNumber!.Value,
                Title = each.Title!,
                Kind = each.Kind,
                Slug = each.Slug,
                AuthorId = each.AuthorId!.Value,
                WrittenAt = each.WrittenAt!.Value,
                PublishedFrom = each.PublishedFrom,
                State =
                    each.State == VersionState.Draft ? "draft"
                    : each.State == VersionState.WaitingForClearance ? "waiting"
                    : each.State == VersionState.Returned ? "returned"
                    : each.State == VersionState.Cleared ? "cleared"
                    : each.State == VersionState.Withdrawn ? "withdrawn"
                    : each.SupersededFrom <= now ? "superseded"
                    : each.PublishedFrom > now ? "scheduled"
                    : "published",
            });
    }

    public async Task DescribeAsync(IReadOnlyList<ItemRow> rows, CancellationToken cancel)
    {
        var people = await names.OfAsync(rows.Select(row => row.AuthorId), cancel);
        var all = await statuses.OfItemsAsync([.. rows.Select(row => row.Id)], cancel);
        var isPublic = all.Where(version => version.State == VersionState.Published)
            .Select(version => version.ItemId)
            .ToHashSet();
        foreach (var row in rows)
        {
            var kind = kinds.Find(row.Kind);
            row.Describe(
                kind?.Name ?? row.Kind,
                people.GetValueOrDefault(row.AuthorId, "Somebody who has left"),
                isPublic.Contains(row.Id) ? kind?.AddressOf(row.Slug) : null
            );
        }
    }
}

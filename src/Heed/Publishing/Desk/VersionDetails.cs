using Heed.Office.Doors;
using Heed.Platform.Data;
using Heed.Publishing.Doors;
using Heed.Publishing.Reading;
using Heed.Staff.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Publishing.Desk;

/// <summary>Everything a desk page shows of one version.</summary>
public sealed record VersionDetails(
    Item Item,
    ItemVersion Version,
    VersionStatus Status,
    IReadOnlyList<VersionStatus> Versions,
    string KindName,
    string Address,
    string? EditHref,
    Preview? Preview,
    Clearance? Clearance,
    IReadOnlyList<Publication> Publications,
    IReadOnlyDictionary<Guid, string> Names,
    IReadOnlyList<DifferencePart>? Difference,
    IReadOnlyList<StyleIssue> Style
)
{
    public VersionStateWords State => VersionStateWords.Of(Status.State, Status.PublishedFrom);

    public string NameOf(Guid? person) => person is { } id ? Names.GetValueOrDefault(id, "somebody who has left") : "the program";

    public bool IsNewest => Versions[0].VersionId == Version.Id;

    /// <summary>Whether anything of the item is public now, or will be.</summary>
    public bool CanBeWithdrawn => Versions.Any(each => each.State == VersionState.Published);

    public bool IsScheduled => State == VersionStateWords.Scheduled;
}

/// <summary>Reads a version with its item, history, preview and difference to the public version.</summary>
public sealed class VersionDetailsQuery(
    HeedDb db,
    VersionStatusQuery statuses,
    PublishedKinds kinds,
    StaffNames names,
    IOfficeProfile office
)
{
    /// <summary>Reads the details; null when there is no such version.</summary>
    public async Task<VersionDetails?> FindAsync(Guid id, CancellationToken cancel)
    {
        var version = await db.Set<ItemVersion>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancel);
        if (version is null)
            return null;
        var item = await db.Set<Item>().AsNoTracking().SingleAsync(each => each.Id == version.ItemId, cancel);
        var versions = await statuses.OfItemsAsync([item.Id], cancel);
        var publications = await db.Set<Publication>()
            .AsNoTracking()
            .Where(each => each.ItemId == item.Id)
            .OrderByDescending(each => each.Number)
            .ToListAsync(cancel);
        var clearance = await db.Set<Clearance>().AsNoTracking().SingleOrDefaultAsync(each => each.VersionId == id, cancel);
        var kind = kinds.Find(item.Kind);
        var content = version.ContentOf(item);
        return new VersionDetails(
            item,
            version,
            versions.First(each => each.VersionId == id),
            versions,
            kind?.Name ?? item.Kind,
            kind?.AddressOf(item.Slug) ?? "",
            kind?.DeskAddressOf(item.SubjectId),
            kind is null ? null : await kind.PreviewAsync(content, cancel),
            clearance,
            publications,
            await NamesAsync(versions, version, clearance, publications, cancel),
            await DifferenceAsync(kind, item, versions, version, cancel),
            HouseStyle.Check(TextOf(kind, content), office.Current)
        );
    }

    /// <summary>What publishing it starts that cannot be undone; null when nothing.</summary>
    public async Task<string?> ConsequenceAsync(VersionDetails details, CancellationToken cancel) =>
        kinds.Find(details.Item.Kind) is { } kind
            ? await kind.ConsequenceAsync(details.Version.ContentOf(details.Item), cancel)
            : null;

    private static string TextOf(IPublishedKind? kind, VersionContent content) => kind?.TextOf(content) ?? content.Body;

    /// <summary>The difference to the public version; null when this is the public one, or there is none.</summary>
    private async Task<IReadOnlyList<DifferencePart>?> DifferenceAsync(
        IPublishedKind? kind,
        Item item,
        IReadOnlyList<VersionStatus> versions,
        ItemVersion version,
        CancellationToken cancel
    )
    {
        var current = versions.FirstOrDefault(each => each.State == VersionState.Published);
        if (current is null || current.VersionId == version.Id)
            return null;
        var before = await db.Set<ItemVersion>().AsNoTracking().SingleAsync(each => each.Id == current.VersionId, cancel);
        return WordDifference.Between(TextOf(kind, before.ContentOf(item)), TextOf(kind, version.ContentOf(item)));
    }

    private Task<IReadOnlyDictionary<Guid, string>> NamesAsync(
        IReadOnlyList<VersionStatus> versions,
        ItemVersion version,
        Clearance? clearance,
        List<Publication> publications,
        CancellationToken cancel
    ) =>
        names.OfAsync(
            versions
                .Select(each => (Guid?)each.AuthorId)
                .Concat([version.ReturnedById, clearance?.ClearedById, clearance?.DelegatedFromId])
                .Concat(publications.SelectMany(each => new[] { each.MadeById, each.WithdrawnById }))
                .OfType<Guid>(),
            cancel
        );
}

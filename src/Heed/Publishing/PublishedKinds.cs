using Heed.Publishing.Doors;

namespace Heed.Publishing;

public sealed class PublishedKinds(IEnumerable<IPublishedKind> kinds)
{
    public IReadOnlyList<IPublishedKind> All { get; } = [.. kinds.OrderBy(kind => kind.Name, StringComparer.Ordinal)];

    public IPublishedKind? Find(string kind) =>
        All.FirstOrDefault(each => string.Equals(each.Kind, kind, StringComparison.Ordinal));
}

using System.Security.Claims;
using Heed.Platform.Doors;

namespace Heed.Platform.Layout;

/// <summary>The links of the desk that a person may follow, grouped by what the office does in them: listen, say, answer, know.</summary>
public sealed class DeskNavigation(IEnumerable<NavigationLink> links, IDeskAccess access)
{
    /// <summary>The group that has no heading: the first page.</summary>
    public const string Ungrouped = "Today";

    public sealed record Group(string Name, IReadOnlyList<NavigationLink> Links);

    public IReadOnlyList<Group> For(ClaimsPrincipal person) =>
        [
            .. links
                .Where(link => link.Side == NavigationSide.Desk && (link.Folder is null || access.MayRead(person, link.Folder)))
                .OrderBy(link => link.Order)
                .GroupBy(link => link.Group, StringComparer.Ordinal)
                .Select(group => new Group(group.Key, [.. group])),
        ];

    /// <summary>Whether a link leads to the page, or to the place the page belongs to.</summary>
    public static bool IsHere(NavigationLink link, PathString path) =>
        link.Href == DeskAddresses.Root
            ? path == DeskAddresses.Root
            : path.StartsWithSegments(link.Href, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Default access, until the Staff room registers its own: nobody may read anything.</summary>
internal sealed class ClosedDesk : IDeskAccess
{
    public bool MayRead(ClaimsPrincipal person, string folder) => false;

    public bool MayAct(ClaimsPrincipal person, string folder) => false;
}

/// <summary>Default branding, until the Office room registers its own.</summary>
internal sealed class UnnamedOffice : IBranding
{
    public Brand Current => Brand.Unnamed;
}

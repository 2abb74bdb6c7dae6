namespace Heed.Platform.Doors;

/// <summary>Socket, filled once: the fixed pages that are public now. The footer links no page that is not there.</summary>
public interface IFixedPages
{
    ValueTask<FooterLinks> CurrentAsync(CancellationToken cancel);
}

/// <param name="Links">In their order.</param>
/// <param name="NextChange">When that changes by itself; null when nothing is waiting.</param>
public sealed record FooterLinks(IReadOnlyList<FooterLink> Links, DateTimeOffset? NextChange);

/// <param name="Href">The page.</param>
/// <param name="Words">A key of the words.</param>
public sealed record FooterLink(string Href, string Words);

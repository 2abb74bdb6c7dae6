namespace Heed.Platform.Doors;

/// <summary>Socket, filled once: the addresses of fixed pages that are public now. The footer links no page that is not there.</summary>
public interface IFixedPages
{
    ValueTask<PublicAddresses> CurrentAsync(CancellationToken cancel);
}

/// <param name="Addresses">Such as "/privacy".</param>
/// <param name="NextChange">When that changes by itself; null when nothing is waiting.</param>
public sealed record PublicAddresses(IReadOnlySet<string> Addresses, DateTimeOffset? NextChange);

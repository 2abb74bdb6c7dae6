using System.Collections.Concurrent;

namespace Heed.Evidence.Desk;

/// <summary>
/// What the reading desk can be filtered by, kept for a minute: to find it out every view is looked at, and it hardly changes. The
/// views themselves are never kept.
/// </summary>
public sealed class FacetCache(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, object Value)> kept = new(StringComparer.Ordinal);

    public async Task<T> GetAsync<T>(string key, Func<Task<T>> read)
        where T : class
    {
        var now = clock.GetUtcNow();
        if (kept.TryGetValue(key, out var known) && known.Until > now)
            return (T)known.Value;
        foreach (var old in kept.Where(each => each.Value.Until <= now).ToList())
            kept.TryRemove(old);
        var value = await read();
        kept[key] = (now + Kept, value);
        return value;
    }
}

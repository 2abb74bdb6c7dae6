using System.Globalization;
using Heed.Platform.Data;
using Heed.Platform.Words;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Web;

/// <summary>
/// Caches public pages without a form: they carry <c>[OutputCache(PolicyName = SiteCache.Policy)]</c>. A response is cached until the
/// site changes, or until the instant that the page names with <see cref="ChangesAt"/>. Whoever changes what the public sees calls
/// <see cref="TouchAsync"/> in the same transaction. Every node compares the revision at most once in <see cref="LookEvery"/> and
/// drops its pages when it has changed.
/// </summary>
public sealed class SiteCache(IOutputCacheStore store, IDbContextFactory<HeedDb> contexts, TimeProvider clock)
{
    /// <summary>Name of the output-cache policy.</summary>
    public const string Policy = "site";

    /// <summary>The cookie that carries a message to the next page.</summary>
    public const string MessageCookie = ".heed.flash";

    internal const string Tag = "site";
    private static readonly object ChangesAtKey = new();

    /// <summary>How far another node may be behind.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private long nextLook;
    private long nextChange = long.MaxValue;
    private volatile string seen = "";

    /// <summary>The revision of the public site as this node knows it. Whatever a page shows from memory is read again when it changes.</summary>
    public string Revision => seen;

    /// <summary>Says that this page will look different at <paramref name="instant"/>; the earliest of several counts.</summary>
    public static void ChangesAt(HttpContext http, DateTimeOffset instant)
    {
        if (http.Items[ChangesAtKey] is not DateTimeOffset earlier || instant < earlier)
            http.Items[ChangesAtKey] = instant;
    }

    internal static DateTimeOffset? NextChange(HttpContext http) => http.Items[ChangesAtKey] as DateTimeOffset?;

    /// <summary>Counts the public site's revision up, in the transaction of the change.</summary>
    public static async Task TouchAsync(HeedDb db, CancellationToken cancel)
    {
        var fact = await db.Set<SystemValue>().SingleOrDefaultAsync(each => each.Name == SystemValue.SiteRevision, cancel);
        if (fact is null)
            db.Add(fact = new SystemValue(SystemValue.SiteRevision, ""));
        fact.Value = Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture);
    }

    /// <summary>Checks whether the site has changed, unless it did so a moment ago.</summary>
    public async ValueTask LookAsync(CancellationToken cancel)
    {
        var now = clock.GetTimestamp();
        var due = Interlocked.Read(ref nextLook);
        if (now < due)
            return;
        var next = now + (long)(LookEvery.TotalSeconds * clock.TimestampFrequency);
        if (Interlocked.CompareExchange(ref nextLook, next, due) != due)
            return;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var revision =
            await db.Set<SystemValue>()
                .Where(fact => fact.Name == SystemValue.SiteRevision)
                .Select(fact => fact.Value)
                .SingleOrDefaultAsync(cancel)
            ?? "";
        if (!string.Equals(seen, revision, StringComparison.Ordinal))
        {
            seen = revision;
            await store.EvictByTagAsync(Tag, cancel);
        }
    }

    /// <summary>Remembers that a cached page expires at that instant.</summary>
    internal void Remember(DateTimeOffset change)
    {
        for (var known = Interlocked.Read(ref nextChange); change.UtcTicks < known; known = Interlocked.Read(ref nextChange))
            if (Interlocked.CompareExchange(ref nextChange, change.UtcTicks, known) == known)
                return;
    }

    /// <summary>Drops the cached pages once the earliest of those instants has come.</summary>
    internal async ValueTask DropDueAsync(CancellationToken cancel)
    {
        if (clock.GetUtcNow().UtcTicks < Interlocked.Read(ref nextChange))
            return;
        Interlocked.Exchange(ref nextChange, long.MaxValue);
        await store.EvictByTagAsync(Tag, cancel);
    }

    /// <summary>Makes this node check at once, after a change of its own.</summary>
    internal void LookNow() => Interlocked.Exchange(ref nextLook, 0);
}

/// <summary>Caches only responses that are the same for everybody, and never beyond the page's next change.</summary>
internal sealed class SiteCachePolicy : IOutputCachePolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var allowed =
            (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && CookieText.Find(request, SiteCache.MessageCookie) is null;
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage) = (allowed, allowed, allowed);
        context.AllowLocking = true;
        context.Tags.Add(SiteCache.Tag);
        context.CacheVaryByRules.QueryKeys = Microsoft.Extensions.Primitives.StringValues.Concat(
            context.CacheVaryByRules.QueryKeys,
            "lang"
        );
        var words = context.HttpContext.RequestServices.GetRequiredService<Vocabulary>();
        context.CacheVaryByRules.VaryByValues["language"] = WordsServices.Choose(words, context.HttpContext).Tag;
        var cache = context.HttpContext.RequestServices.GetRequiredService<SiteCache>();
        await cache.DropDueAsync(cancellation);
        await cache.LookAsync(cancellation);
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0;
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var left = (SiteCache.NextChange(context.HttpContext) ?? DateTimeOffset.MaxValue) - now;
        context.ResponseExpirationTimeSpan = left < Longest ? left : Longest;
        if (left <= TimeSpan.Zero)
            context.AllowCacheStorage = false;
        else if (SiteCache.NextChange(context.HttpContext) is { } change)
            context.HttpContext.RequestServices.GetRequiredService<SiteCache>().Remember(change);
        return ValueTask.CompletedTask;
    }
}

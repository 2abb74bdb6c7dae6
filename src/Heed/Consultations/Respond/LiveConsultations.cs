using System.Collections.Frozen;
using Heed.Platform.Data;
using Heed.Platform.Web;
using Heed.Publishing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Respond;

/// <summary>
/// All published consultations, read and parsed once and kept until the public site changes or the next embargo ends, so
/// that a respondent's pages cost no query for what everybody sees alike.
/// </summary>
public sealed class LiveConsultations(SiteCache site, IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1);
    private volatile Snapshot? kept;

    /// <summary>The consultation at an address; null when nothing is published there.</summary>
    public async ValueTask<LiveConsultation?> FindAsync(string slug, CancellationToken cancel) =>
        (await ReadAsync(cancel)).BySlug.GetValueOrDefault(slug);

    /// <summary>All that are published, and the next instant at which that list changes by itself.</summary>
    public async ValueTask<(IReadOnlyList<LiveConsultation> All, DateTimeOffset? NextChange)> ListAsync(CancellationToken cancel)
    {
        var now = await ReadAsync(cancel);
        return (now.BySlug.Values, now.Until);
    }

    /// <summary>Forgets what is in memory, when a caller has found it out of date before the site's revision changed.</summary>
    public void Forget() => kept = null;

    public void Dispose() => reading.Dispose();

    private async ValueTask<Snapshot> ReadAsync(CancellationToken cancel)
    {
        await site.LookAsync(cancel);
        return Current() ?? await ReadOnceAsync(cancel);
    }

    private Snapshot? Current() =>
        kept is { } held && held.Revision == site.Revision && !(held.Until <= clock.GetUtcNow()) ? held : null;

    /// <summary>Reads after a change. Of several concurrent callers only one queries the database.</summary>
    private async Task<Snapshot> ReadOnceAsync(CancellationToken cancel)
    {
        await reading.WaitAsync(cancel);
        try
        {
            return Current() ?? await ReadAgainAsync(cancel);
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<Snapshot> ReadAgainAsync(CancellationToken cancel)
    {
        var revision = site.Revision;
        await using var scope = scopes.CreateAsyncScope();
        var published = scope.ServiceProvider.GetRequiredService<PublishedItems>();
        var until = await published.NextChangeAsync(ConsultationContent.Kind, cancel);
        var versions = await published.ListAsync(ConsultationContent.Kind, cancel);
        var closings = await scope
            .ServiceProvider.GetRequiredService<HeedDb>()
            .Set<Consultation>()
            .Where(each => each.ClosedAt != null)
            .Select(each => new
            {
                each.Id,
                each.ClosedAt,
                each.ClosedEarlyBecause,
            })
            .ToDictionaryAsync(each => each.Id, cancel);
        var live = versions.Select(version => new LiveConsultation(
            version,
            ConsultationContent.FromJson(version.Body),
            closings.GetValueOrDefault(version.SubjectId)?.ClosedAt,
            closings.GetValueOrDefault(version.SubjectId)?.ClosedEarlyBecause
        ));
        return kept = new(revision, until, live.ToFrozenDictionary(each => each.Slug, StringComparer.Ordinal));
    }

    private sealed record Snapshot(string Revision, DateTimeOffset? Until, FrozenDictionary<string, LiveConsultation> BySlug);
}

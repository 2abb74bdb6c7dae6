using Heed.Consultations.Doors;
using Heed.Consultations.Results;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Site;

/// <summary>Public pages about what came of one consultation.</summary>
/// <param name="Results">Its published results; null when there are none.</param>
/// <param name="Then">Pages of later rooms: "We asked, you said, we did".</param>
public sealed record OutcomeLinks(PublishedVersion? Results, IReadOnlyList<ResultLink> Then)
{
    /// <summary>Nothing yet.</summary>
    public static OutcomeLinks Nothing { get; } = new(null, []);
}

/// <summary>Finds the public results and outcomes of every consultation.</summary>
public sealed class OutcomeLinksQuery(PublishedItems published, IEnumerable<IResultFooter> footers)
{
    /// <summary>Links by consultation. Consultations with nothing to read are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, OutcomeLinks>> ReadAsync(CancellationToken cancel)
    {
        var results = await published.ListAsync(ResultsContent.Kind, cancel);
        var all = results.ToDictionary(version => version.SubjectId, version => new OutcomeLinks(version, []));
        foreach (var footer in footers)
        foreach (var (consultation, link) in await footer.LinksAsync(cancel))
        {
            var came = all.GetValueOrDefault(consultation, OutcomeLinks.Nothing);
            all[consultation] = came with { Then = [.. came.Then, link] };
        }
        return all;
    }

    /// <summary>The next instant at which any of these pages changes by itself, or null.</summary>
    public async Task<DateTimeOffset?> NextChangeAsync(CancellationToken cancel)
    {
        var next = await published.NextChangeAsync(ResultsContent.Kind, cancel);
        foreach (var footer in footers)
            if (await footer.NextChangeAsync(cancel) is { } change && !(next <= change))
                next = change;
        return next;
    }
}

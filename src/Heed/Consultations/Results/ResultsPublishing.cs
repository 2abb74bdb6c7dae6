using Heed.Consultations.Results.DisclosureControl;
using Heed.Platform.Audit;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Results;

/// <summary>The results as they would be published now.</summary>
/// <param name="Content">With small numbers withheld, without a summary.</param>
/// <param name="KeptFrom">The version whose figures all stand, because too few answers have come or gone since; else null.</param>
public sealed record ResultsToPublish(ResultsContent Content, ClearedVersion? KeptFrom);

/// <summary>Turns live figures into a version to be cleared: frozen, and with small numbers withheld.</summary>
public sealed class ResultsPublishing(ResultsQuery reader, PublishedItems published, ItemPublishing items, AuditTrail audit)
{
    /// <summary>
    /// The figures as they may be published now. Two versions can be subtracted, so each is held against the one that was cleared
    /// last, which may be public, have been, or be about to be: see <see cref="VersionDifferencing"/>.
    /// </summary>
    public async Task<ResultsToPublish> PrepareAsync(Consultation consultation, CancellationToken cancel) =>
        await PrepareAsync(consultation, await reader.ReadAsync(consultation, cancel), cancel);

    /// <summary>The same, from figures that were read already.</summary>
    public async Task<ResultsToPublish> PrepareAsync(Consultation consultation, ResultsContent live, CancellationToken cancel)
    {
        var cleared = await published.LastClearedAsync(ResultsContent.Kind, consultation.Id, cancel);
        if (cleared is null || ResultsKind.Read(cleared.Content) is not { Sheets: { } before } shown)
            return new(SuppressionRules.Publishable(live), null);
        if (VersionDifferencing.IsFew(before, live.Sheets))
            return new(shown with { Consultation = live.Consultation, Indicative = live.Indicative, Summary = "" }, cleared);
        return new(VersionDifferencing.Publishable(SuppressionRules.Publishable(live), shown), null);
    }

    /// <summary>Makes a version of the results as they stand now and sends it for clearance. Returns the version's id.</summary>
    public async Task<Guid> SendAsync(Consultation consultation, string summary, Guid author, CancellationToken cancel)
    {
        var content = (await PrepareAsync(consultation, cancel)).Content with { Summary = summary.Trim() };
        var version = await items.WriteAsync(
            new NewVersion(
                ResultsContent.Kind,
                consultation.Id,
                consultation.Slug,
                $"Results: {consultation.Title}",
                consultation.Purpose,
                content.ToJson(),
                author
            ),
            cancel
        );
        await items.SendForClearanceAsync(version, cancel);
        audit.Record(ConsultationsEvents.ResultsSent, consultation.Id, after: new { version, content.Sheets });
        return version;
    }
}

using Heed.Consultations.Results.Withheld;
using Heed.Platform.Audit;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Results;

/// <summary>What would be published now.</summary>
/// <param name="Content">With small numbers withheld, without a summary.</param>
/// <param name="KeptFrom">The public version whose figures stand, because too few answers have come or gone since; else null.</param>
public sealed record ResultsToPublish(ResultsContent Content, PublishedVersion? KeptFrom);

/// <summary>Turns live figures into a version to be cleared: frozen, and with small numbers withheld.</summary>
public sealed class ResultsClerk(ResultsReader reader, PublishedItems published, PressRoom press, AuditTrail audit)
{
    /// <summary>
    /// The figures as they may be published now. Two published versions can be subtracted: where fewer than five answers have
    /// come or gone since the public one, the difference would be what those few said, so its figures stand.
    /// </summary>
    public async Task<ResultsToPublish> PrepareAsync(Consultation consultation, CancellationToken cancel)
    {
        var live = await reader.ReadAsync(consultation, cancel);
        var standing = await published.OfSubjectAsync(ResultsContent.Kind, consultation.Id, cancel);
        if (standing is null || ResultsKind.Read(standing) is not { Sheets: { } before } shown)
            return new(Withholding.Publishable(live), null);
        if (Math.Abs(live.Sheets!.Value - before) >= Withholding.Smallest)
            return new(Withholding.Publishable(live), null);
        return new(shown with { Consultation = live.Consultation, Indicative = live.Indicative, Summary = "" }, standing);
    }

    /// <summary>Makes a version of the results as they stand now and sends it for clearance. Returns the version's id.</summary>
    public async Task<Guid> SendAsync(Consultation consultation, string summary, Guid author, CancellationToken cancel)
    {
        var content = (await PrepareAsync(consultation, cancel)).Content with { Summary = summary.Trim() };
        var version = await press.WriteAsync(
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
        await press.SendForClearanceAsync(version, cancel);
        audit.Record("results sent for clearance", "consultation", consultation.Id, after: new { version, content.Sheets });
        return version;
    }
}

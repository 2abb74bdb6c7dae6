using Heed.Platform.Audit;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Results;

/// <summary>Turns live figures into a version to be cleared: frozen, and with small numbers withheld.</summary>
public sealed class ResultsClerk(ResultsReader reader, PressRoom press, AuditTrail audit)
{
    /// <summary>Makes a version of the results as they stand now and sends it for clearance. Returns the version's id.</summary>
    public async Task<Guid> SendAsync(Consultation consultation, string summary, Guid author, CancellationToken cancel)
    {
        var live = await reader.ReadAsync(consultation, cancel);
        var content = Withholding.Publishable(live) with { Summary = summary.Trim() };
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

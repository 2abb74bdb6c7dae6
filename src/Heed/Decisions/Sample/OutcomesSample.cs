using Heed.Consultations.Doors;
using Heed.Decisions.Jobs;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Sample;

/// <summary>
/// What came of the demonstration's closed consultations: the findings of the content file are written down, decided and
/// followed by actions through the code of the desk, sent by the engagement officer, cleared by the chief executive and
/// published; some made-up people at reserved addresses have asked to hear.
/// </summary>
internal sealed class OutcomesSample(
    HeedDb db,
    ConsultationIndex consultations,
    SampleFindingMaker record,
    OutcomeRequests requests,
    SampleClearing clearing,
    TellThoseWhoAsked job,
    TimeProvider clock
) : ISample
{
    /// <summary>How many people have asked; one of them twice.</summary>
    private const int Asked = 24;

    public async Task FillAsync(string office, CancellationToken cancel)
    {
        foreach (var sample in SampleFindingsFile.Read().Consultations)
            if (
                sample.Findings is { Count: > 0 }
                && await consultations.FindAsync(sample.Code, cancel) is { ClosedAt: not null } found
            )
                await FillAsync(sample, found, cancel);
        await job.RunAsync(clock.GetUtcNow(), cancel);
    }

    private async Task FillAsync(SampleFindings sample, ConsultationBrief consultation, CancellationToken cancel)
    {
        // A filling that was interrupted goes on where it stopped.
        if (!await db.Set<Finding>().AnyAsync(finding => finding.ConsultationId == consultation.Id, cancel))
        {
            await record.WriteAsync(sample, consultation, cancel);
            for (var person = 1; person <= Asked; person++)
                requests.Ask(consultation.Id, $"resident{person}@example.org", clock.Today());
            requests.Ask(consultation.Id, "Resident1@example.org", clock.Today());
            await db.SaveChangesAsync(cancel);
        }
        await clearing.PublishAsync(consultation, cancel);
    }
}

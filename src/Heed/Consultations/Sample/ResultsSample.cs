using System.Text;
using Heed.Consultations.Results;
using Heed.Office.Doors;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Heed.Platform.Time;
using Heed.Publishing.Doors;
using Heed.Staff.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Sample;

/// <summary>Publishes the results of the closed consultation: written by the engagement officer, cleared by the chief executive.</summary>
internal sealed class ResultsSample(
    HeedDb db,
    ResultsPublishing results,
    ItemClearance clearance,
    ItemPublishing items,
    ActingAs acting,
    IOfficeProfile office,
    TimeProvider clock
) : ISample
{
    public async Task FillAsync(string officeCode, CancellationToken cancel)
    {
        foreach (var sample in (await SampleFile.ReadAsync(cancel)).Consultations)
        {
            var consultation = await db.Set<Consultation>().SingleAsync(each => each.Code == sample.Code, cancel);
            if (consultation.StateAt(clock.GetUtcNow()) is ConsultationState.Closed && sample.Findings is { Count: > 0 } findings)
                await PublishAsync(consultation, Summary(sample, findings), cancel);
        }
    }

    private string Summary(SampleConsultation sample, IReadOnlyList<SampleSummaryPoint> findings)
    {
        var words = new SamplePlaceholders(office.Current, sample, clock.Today());
        var text = new StringBuilder();
        if (sample.Note is { } note)
            text.Append("> ").AppendLine(words.Fill(note)).AppendLine();
        foreach (var finding in findings)
            text.Append("- **").Append(words.Fill(finding.Title)).Append(".** ").AppendLine(words.Fill(finding.Said));
        return text.ToString();
    }

    private async Task PublishAsync(Consultation consultation, string summary, CancellationToken cancel)
    {
        if (await items.StatusAsync(ResultsContent.Kind, consultation.Id, cancel) is { PublishedFrom: not null })
            return;
        var author = await acting.FirstAsync(StaffRoles.Engagement, cancel);
        var chief = await acting.FirstAsync(StaffRoles.ChiefExecutive, cancel);
        var version = await acting.RunAsync(author, () => SendAsync(consultation, summary, author, cancel));
        var period = office.Current.RestrictedPeriodAt(clock.Today());
        const string Reason = "This is a demonstration: it is open on any day.";
        var given = new NewClearance(chief, EqualityScreening.NoEffect)
        {
            OverriddenPeriod = period?.Code,
            PeriodReason = period is null ? null : Reason,
        };
        Check(await acting.RunAsync(chief, () => clearance.TryClearAsync(version, given, cancel)));
        Check(await acting.RunAsync(chief, () => items.TryPublishAsync(version, clock.GetUtcNow(), cancel)));
    }

    private async Task<Guid> SendAsync(Consultation consultation, string summary, Guid author, CancellationToken cancel)
    {
        var version = await results.SendAsync(consultation, summary, author, cancel);
        await db.SaveChangesAsync(cancel);
        return version;
    }

    private static void Check((bool Done, string? Refusal) outcome)
    {
        if (!outcome.Done)
            throw new VerbRefusal(outcome.Refusal!);
    }
}

using Heed.Consultations.Jobs;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Sample;

/// <summary>
/// The consultations of the demonstration office: begun and written by the engagement officer, sent, cleared by the chief
/// executive and launched, as they would be by hand; then answered by invented people.
/// </summary>
internal sealed class ConsultationsSample(
    HeedDb db,
    SampleMaker maker,
    SampleLauncher launcher,
    SampleRespondents respondents,
    CloseDueConsultations closing,
    TimeProvider clock
) : ISample
{
    public async Task FillAsync(string office, CancellationToken cancel)
    {
        foreach (var sample in (await SampleFile.ReadAsync(cancel)).Consultations)
        {
            var consultation =
                await db.Set<Consultation>().SingleOrDefaultAsync(each => each.Code == sample.Code, cancel)
                ?? await maker.MakeAsync(sample, cancel);
            // A filling that was interrupted goes on where it stopped.
            if (!consultation.IsLaunched)
                await launcher.LaunchAsync(consultation, sample, cancel);
            if (consultation.FirstAnsweredAt is null && consultation.StateAt(clock.GetUtcNow()) is not ConsultationState.Coming)
                await respondents.AnswerAsync(consultation, cancel);
        }
        await closing.RunAsync(clock.GetUtcNow(), cancel);
    }
}

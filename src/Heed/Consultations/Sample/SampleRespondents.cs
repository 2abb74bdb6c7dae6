using Heed.Consultations.Respond;
using Heed.Places.Doors;
using Heed.Platform.Data;
using Heed.Platform.Time;

namespace Heed.Consultations.Sample;

/// <summary>
/// Has a demonstration consultation answered, through the same intake as the public's: by the real comment file where
/// there is one and the consultation is the one about it, else by invented people from a fixed seed.
/// </summary>
internal sealed class SampleRespondents(HeedDb db, AnswerIntake intake, RealComments real, IPlaces places, TimeProvider clock)
{
    /// <summary>Code of the consultation whose answers are the public comment file.</summary>
    private const string OfRealComments = "JOURNEYS";

    public async Task AnswerAsync(Consultation consultation, CancellationToken cancel)
    {
        if (consultation.Code == OfRealComments && await real.ImportAsync(consultation, cancel))
            return;
        var people =
            consultation.Code == OfRealComments
                ? JourneyPeople.Make(consultation)
                : SafePeople.Make(consultation, await places.ReadAsync(cancel), clock.Today());
        // Day after day, so that numbers follow days as they would.
        foreach (var day in people.GroupBy(person => person.On).OrderBy(day => day.Key))
            await Task.WhenAll(day.Select(person => TakeAsync(consultation, person)));
        await db.Entry(consultation).ReloadAsync(cancel);
    }

    private async Task TakeAsync(Consultation consultation, InventedPerson person)
    {
        var taken = await intake.TakeAsync(
            new NewSheet(consultation.Id, consultation.Questionnaire, person.Given)
            {
                Mode = person.Mode,
                ReceivedOn = person.On,
                EvenWhenClosed = true,
            }
        );
        if (taken.Faults is [var fault, ..])
            throw new InvalidOperationException($"An invented answer to \"{fault.Question}\" was refused: {fault.Words}.");
    }
}

internal sealed record InventedPerson(DateOnly On, string Mode, Answers Given);

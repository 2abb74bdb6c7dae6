using Heed.Consultations.Respond;

namespace Heed.Consultations.Site.Respond;

/// <summary>Check your answers, then send them.</summary>
[Journey(typeof(CheckStep))]
public sealed class CheckModel : RespondPage;

/// <summary>Sends the answers: confirmed once they are on disk, and answered as the first time when sent again.</summary>
public sealed class CheckStep : JourneyStep
{
    public override Turn Open(Journey journey) => journey.Draft is null ? WithoutDraft(journey) : Turn.Show;

    public override async Task<Turn> SendAsync(Journey journey, JourneyParts parts, IFormCollection form)
    {
        if (journey.Draft is not { } draft)
            return WithoutDraft(journey);
        if (!journey.IsOpen)
            return Turn.Show;
        if (draft.IsEmpty)
        {
            journey.Problem = "respond.empty";
            return Turn.Show;
        }
        var taken = await parts.Intake.TakeAsync(
            new NewSheet(journey.Live.Id, journey.Live.Asked, draft) { Token = journey.Token }
        );
        if (taken.Outcome == IntakeResult.Refused)
        {
            journey.Faults = taken.Faults;
            return Turn.Show;
        }
        if (taken.Outcome == IntakeResult.Closed)
        {
            // Closed early this moment, which the page that follows then says.
            parts.Consultations.Forget();
            return Turn.To(ConsultationsLinks.Site.Respond.Check(journey.Live.Slug));
        }
        journey.Carry(null);
        return Turn.To(ConsultationsLinks.Site.Respond.Sent(journey.Live.Slug));
    }
}

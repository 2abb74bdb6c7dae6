using Heed.Consultations.Respond;

namespace Heed.Consultations.Site.Respond;

/// <summary>Your answers are in: reference number, withdrawal secret, what happens next.</summary>
[Journey(typeof(SentStep))]
public sealed class SentModel : RespondPage;

/// <summary>Ends the journey. From then on nothing on the device or in an address leads to the answers.</summary>
public sealed class SentStep : JourneyStep
{
    public override Turn Open(Journey journey) =>
        journey is { Sent: null, Draft: not null }
            ? Turn.To(ConsultationsLinks.Site.Respond.Check(journey.Live.Slug))
            : Turn.Show;

    public override Task<Turn> SendAsync(Journey journey, JourneyParts parts, IFormCollection form)
    {
        if (journey is { Sent: null, Draft: not null })
            return Task.FromResult(Turn.To(ConsultationsLinks.Site.Respond.Check(journey.Live.Slug)));
        journey.End();
        return Task.FromResult(
            Turn.To(form["then"] == "hear" ? ConsultationsLinks.Site.Hear(journey.Live.Slug) : journey.Live.Address)
        );
    }

    internal static string ReferenceOf(Journey journey) =>
        new ReferenceNumber(journey.Live.Content.Code, journey.Sent!.Number).ToString();
}

namespace Heed.Consultations.Site.Respond;

/// <summary>The way out of a journey by the quick exit, with or without scripts.</summary>
[Journey(typeof(LeaveStep))]
public sealed class LeaveModel : RespondPage;

/// <summary>
/// The browser forgets the journey, and with it what was answered and not sent, and is at a neutral site: whoever looks at the
/// device next finds neither.
/// </summary>
public sealed class LeaveStep : JourneyStep
{
    public override bool AsksWhetherSent => false;

    public override Turn Open(Journey journey)
    {
        journey.End();
        return Turn.To(journey.NeutralSite);
    }

    public override Task<Turn> SendAsync(Journey journey, JourneyParts parts, IFormCollection form) =>
        Task.FromResult(Open(journey));
}

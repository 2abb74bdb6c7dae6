namespace Heed.Consultations.Site.Respond;

/// <summary>Before you start: numbers for an emergency, and what happens with your answers.</summary>
[Journey(typeof(StartStep))]
public sealed class StartModel : RespondPage;

/// <summary>Goes on with the answers there are, or begins: always afresh once the last person has sent theirs.</summary>
public sealed class StartStep : JourneyStep
{
    /// <summary>Else the next person at this device would go on with what the last one sent.</summary>
    public override bool AsksWhenSending => true;

    public override Turn Open(Journey journey)
    {
        if (journey is { IsOpen: true, Token: null })
            journey.Begin();
        return Turn.Show;
    }

    public override async Task<Turn> SendAsync(Journey journey, JourneyParts parts, IFormCollection form)
    {
        if (!journey.IsOpen)
            return Turn.Show;
        var afresh = form.ContainsKey("afresh");
        if (afresh && journey.Token is { } old)
            await parts.Drafts.ForgetAsync(old);
        if (afresh || journey is { Draft: null, Sent: not null })
            journey.Begin();
        return Turn.To(journey.AddressOf(1));
    }
}

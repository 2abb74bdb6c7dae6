namespace Heed.Consultations.Site.Respond;

/// <summary>What follows a request: the page is shown, or the browser is sent elsewhere.</summary>
/// <param name="Location">Where to; null when the page is shown.</param>
public readonly record struct Turn(string? Location)
{
    public static Turn Show { get; }

    public static Turn To(string location) => new(location);
}

/// <summary>One page of the journey: what opening it and sending its form do. A class per page, kept beside the page.</summary>
public abstract class JourneyStep
{
    /// <summary>Whether the page, when opened, must know that answers which the cookie still carries were sent already.</summary>
    public virtual bool AsksWhetherSent => true;

    /// <summary>The same when its form is sent.</summary>
    public virtual bool AsksWhenSending => false;

    /// <summary>Somebody opens the page.</summary>
    public abstract Turn Open(Journey journey);

    /// <summary>Somebody sends its form, and the form was made for them.</summary>
    public abstract Task<Turn> SendAsync(Journey journey, JourneyParts parts, IFormCollection form);

    /// <summary>Puts back what was typed, before the page is shown again.</summary>
    public virtual void Retype(Journey journey, IFormCollection form) { }

    /// <summary>Whether a respondent on this page without answers has sent them, lost them, or never began; and where they go then.</summary>
    protected static Turn WithoutDraft(Journey journey) =>
        journey.Sent is not null ? Turn.To(ConsultationsLinks.Site.Respond.Sent(journey.Live.Slug))
        : journey.Token is not null ? Turn.To($"{journey.Live.RespondAddress}?cleared=true")
        : Turn.To(journey.Live.RespondAddress);
}

namespace Heed.Platform.Journeys;

/// <summary>Answers of a journey that somebody is filling in; once they are sent, only the reference.</summary>
public sealed class JourneyDraft
{
    private JourneyDraft() { }

    /// <summary>Derived from the person's secret, which is not here.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Code of the journey.</summary>
    public string Journey { get; private set; } = "";

    /// <summary>Sealed with the person's secret; empty before the first answer and after sending.</summary>
    public string Answers { get; private set; } = "";

    /// <summary>Counts up with every change, so that nobody sends what they have not checked.</summary>
    public int Version { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public string? Reference { get; private set; }

    internal void Keep(string answers, DateTimeOffset until)
    {
        (Answers, ExpiresAt) = (answers, until);
        Version++;
    }

    /// <summary>Marks it as sent, and erases the answers: what became of them is kept where it is worked with.</summary>
    internal void Send(string reference, DateTimeOffset until)
    {
        (Reference, Answers, ExpiresAt) = (reference, "", until);
        Version++;
    }
}

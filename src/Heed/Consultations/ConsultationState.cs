namespace Heed.Consultations;

public enum ConsultationState
{
    Draft,
    Coming,
    Open,
    Closed,
}

/// <summary>How much of the decision is shared (the levels of S4, Engagement and Consultation Strategy).</summary>
public enum ParticipationLevel
{
    Inform,
    Consult,
    Involve,
    Collaborate,
    Empower,
}

/// <summary>How respondents come to answer; only a random sample carries a true margin of error.</summary>
public enum SampleDesign
{
    Open,
    InvitedPanel,
    RandomSample,
    Quota,
    SpecificGroup,
}

namespace Heed.Consultations;

/// <summary>What must hold before a consultation is launched.</summary>
public enum Gate
{
    /// <summary>Gunning 1: the proposals are still at a formative stage.</summary>
    FormativeStage,

    /// <summary>Gunning 2: enough reasons and information to answer well.</summary>
    EnoughInformation,

    /// <summary>Gunning 3: enough time to consider and answer.</summary>
    EnoughTime,

    /// <summary>It does not open or run in a pre-election or other restricted period.</summary>
    RestrictedPeriod,

    /// <summary>People are told what is collected, why, and how long it is kept.</summary>
    PrivacyNotice,
}

/// <summary>A named person confirmed a gate, or let the consultation through it for a reason.</summary>
public sealed class GateDecision
{
    private GateDecision() { }

    public GateDecision(Guid consultationId, Gate gate) => (ConsultationId, Gate) = (consultationId, gate);

    public Guid ConsultationId { get; private set; }
    public Gate Gate { get; private set; }
    public Guid PersonId { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>True when the gate was not met and the person let it through.</summary>
    public bool Overridden { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>Digest of what the person looked at; when that changes the gate is open again.</summary>
    public string Covers { get; private set; } = "";

    public void Decide(Guid person, DateTimeOffset now, bool overridden, string reason, string covers) =>
        (PersonId, At, Overridden, Reason, Covers) = (person, now, overridden, reason.Trim(), covers);
}

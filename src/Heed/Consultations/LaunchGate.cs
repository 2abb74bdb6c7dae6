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
    public Guid ConsultationId { get; init; }
    public Gate Gate { get; init; }
    public Guid PersonId { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>True when the gate was not met and the person let it through.</summary>
    public bool Overridden { get; init; }
    public string Reason { get; init; } = "";
}

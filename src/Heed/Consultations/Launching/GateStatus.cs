namespace Heed.Consultations.Launching;

/// <summary>A condition of a gate that the program can check.</summary>
public sealed record GateCheck(bool Holds, string Text);

/// <summary>How a gate stands: what the program found, and what a person decided about it.</summary>
/// <param name="Gate">Which one.</param>
/// <param name="Findings">What the program can see; all must hold before anybody can confirm it.</param>
/// <param name="Decision">The person's decision, as long as it is about what stands there now.</param>
/// <param name="Outdated">A decision about something that has been changed since.</param>
/// <param name="Covers">Digest of what a decision made now would be about.</param>
public sealed record GateStatus(
    Gate Gate,
    IReadOnlyList<GateCheck> Findings,
    GateDecision? Decision,
    GateDecision? Outdated,
    string Covers
)
{
    /// <summary>Every condition that the program can check holds.</summary>
    public bool IsMet => Findings.All(finding => finding.Holds);

    /// <summary>A gate that the calendar answers needs no decision.</summary>
    public bool IsDecided => Decision is not null || Gate is Gate.RestrictedPeriod && IsMet;

    public GateWords Words => GateWords.Of(Gate);
}

/// <param name="Name">Short name.</param>
/// <param name="Ask">What the person who confirms it says yes to.</param>
/// <param name="Why">Where it comes from and what it is for.</param>
public sealed record GateWords(string Name, string Ask, string Why)
{
    public static GateWords Of(Gate gate) =>
        gate switch
        {
            Gate.FormativeStage => new(
                "Early enough",
                "Can the answers still change the decision?",
                "A consultation is lawful only while the proposals are still forming. If the decision is as good as made, asking is unfair. (The first of the four Gunning principles, R v Brent ex parte Gunning, 1985, confirmed by the Supreme Court in Moseley v Haringey, 2014.)"
            ),
            Gate.EnoughInformation => new(
                "Enough to go on",
                "Do people have what they need to understand this and to answer well?",
                "People must be given enough reasons and facts to think about it and answer. Where there are other ways to do it, say which and why they were left out. (The second Gunning principle.)"
            ),
            Gate.EnoughTime => new(
                "Enough time",
                "Is this long enough for everybody it should reach?",
                "People need time to hear of it, think and answer, and groups need time to meet. Four to eight weeks is usual; less needs a good reason. (The third Gunning principle.)"
            ),
            Gate.RestrictedPeriod => new(
                "No restricted period",
                "Does it open and run outside every pre-election period?",
                "Before an election the office starts nothing that could help or harm a candidate or a party. Consultations do not open or run in that time. The dates are in the office’s profile."
            ),
            Gate.PrivacyNotice => new(
                "Privacy notice",
                "Does the notice say what these questions collect, why, and how long it is kept?",
                "People must be told, before they answer, what is collected, why, on what legal ground, who sees it and how long it is kept. (UK GDPR, article 13.)"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(gate)),
        };
}

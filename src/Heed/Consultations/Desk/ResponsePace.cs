namespace Heed.Consultations.Desk;

/// <summary>Whether an open consultation is on course for enough answers.</summary>
public static class ResponsePace
{
    /// <summary>
    /// Answers at which a share would be within 5 points if they were a random sample: 1.96² × 0.25 ÷ 0.05² = 384.2, rounded up.
    /// </summary>
    public const int Enough = 385;

    /// <summary>Before this much time has passed, the pace says nothing.</summary>
    internal static readonly TimeSpan TooEarly = TimeSpan.FromDays(3);

    /// <summary>Answers to be expected by its close if they go on coming as they have; null before its third day, and unless it is open.</summary>
    public static int? Expected(DateTimeOffset? opens, DateTimeOffset? closes, int answers, DateTimeOffset now)
    {
        if (opens is not { } from || closes is not { } until || now >= until || now - from < TooEarly)
            return null;
        return (int)Math.Min(int.MaxValue, answers * ((until - from) / (now - from)));
    }

    /// <summary>Open, and on course for too few answers to say much. A consultation of a named group is never thin, since its size is fixed.</summary>
    public static bool IsThin(ConsultationState state, SampleDesign design, int? expected) =>
        state is ConsultationState.Open
        && design is not (SampleDesign.SpecificGroup or SampleDesign.InvitedPanel)
        && expected < Enough;
}

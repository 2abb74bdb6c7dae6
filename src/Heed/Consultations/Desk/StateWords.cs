using System.Globalization;
using Heed.Platform.Time;

namespace Heed.Consultations.Desk;

/// <summary>Where a consultation stands, in the words of the desk.</summary>
public static class StateWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Colour(ConsultationState state) =>
        state switch
        {
            ConsultationState.Open => "green",
            ConsultationState.Coming => "blue",
            ConsultationState.Draft => "yellow",
            _ => "grey",
        };

    /// <summary>"Open until 5pm on Tuesday 31 March 2026. 1,204 answers."</summary>
    public static string Line(Consultation c, int answers, DateTimeOffset now)
    {
        var state = c.StateAt(now) switch
        {
            ConsultationState.Open => $"Open until {LondonTime.Full(c.RunsUntil!.Value)}.",
            ConsultationState.Coming => $"Launched. Opens at {LondonTime.Full(c.RunsFrom!.Value)}.",
            ConsultationState.Closed when c.ClosedEarlyBecause is not null =>
                $"Closed early at {LondonTime.Full(c.ClosedAt!.Value)}.",
            ConsultationState.Closed => $"Closed at {LondonTime.Full(c.ClosedAt ?? c.RunsUntil!.Value)}.",
            _ => "Draft. Nobody outside the office can see it.",
        };
        return c.IsLaunched && c.StateAt(now) is not ConsultationState.Coming ? $"{state} {Answers(answers)}." : state;
    }

    /// <summary>Opening and closing time. Once launched, as the public was told; once closed, the real closing time.</summary>
    public static string Runs(Consultation c) =>
        (c.IsLaunched ? (c.RunsFrom, c.ClosedAt ?? c.RunsUntil) : (c.OpensAt, c.ClosesAt)) is not ({ } from, { } until)
            ? "Not set yet"
        : c.ClosedEarlyBecause is not null && c.RunsUntil is { } planned
            ? $"From {LondonTime.Full(from)} to {LondonTime.Full(until)}, closed early; planned to {LondonTime.Full(planned)}"
        : $"From {LondonTime.Full(from)} to {LondonTime.Full(until)}";

    /// <summary>"no answers", "1 answer", "1,204 answers".</summary>
    public static string Answers(int count) =>
        count switch
        {
            0 => "No answers yet",
            1 => "1 answer",
            _ => $"{count.ToString("N0", English)} answers",
        };

    public static string Number(int count) => count.ToString("N0", English);
}

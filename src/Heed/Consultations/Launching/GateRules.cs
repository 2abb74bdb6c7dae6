using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Heed.Office.Doors;
using Heed.Platform.Time;

namespace Heed.Consultations.Launching;

/// <summary>Finds the status of each launch gate: what the program can check, and whether a decision still holds.</summary>
public static class GateRules
{
    /// <summary>Three weeks. A shorter consultation must be let through by name and with a reason.</summary>
    public const int FewestDays = 21;

    public static IReadOnlyList<GateStatus> Stand(
        Consultation consultation,
        IReadOnlyCollection<GateDecision> decisions,
        OfficeProfile office,
        DateTimeOffset now
    ) => [.. Enum.GetValues<Gate>().Select(gate => Stand(gate, consultation, decisions, office, now))];

    private static GateStatus Stand(
        Gate gate,
        Consultation consultation,
        IReadOnlyCollection<GateDecision> decisions,
        OfficeProfile office,
        DateTimeOffset now
    )
    {
        var covers = Digest(gate, consultation, office);
        var decision = decisions.FirstOrDefault(each => each.Gate == gate);
        var holds = decision?.Covers == covers;
        return new(
            gate,
            [.. Findings(gate, consultation, office, now)],
            holds ? decision : null,
            holds ? null : decision,
            covers
        );
    }

    private static IEnumerable<GateCheck> Findings(Gate gate, Consultation c, OfficeProfile office, DateTimeOffset now) =>
        gate switch
        {
            Gate.FormativeStage =>
            [
                Written(c.Decision, "the decision that the answers will influence"),
                Written(c.CanChange, "what can change"),
                DecidedAfterClosing(c),
            ],
            Gate.EnoughInformation =>
            [
                Written(c.Purpose, "why you are asking"),
                Written(c.Background, "what people need to know to answer"),
                Written(c.CannotChange, "what cannot change, and why"),
            ],
            Gate.EnoughTime => [LongEnough(c, now), Written(c.TimeReason, "why this is enough time")],
            Gate.RestrictedPeriod => PeriodGrouping(c, office),
            Gate.PrivacyNotice => [Privacy(c)],
            _ => throw new ArgumentOutOfRangeException(nameof(gate)),
        };

    private static GateCheck Written(string text, string what) =>
        string.IsNullOrWhiteSpace(text) ? new(false, $"Nothing is written about {what}.") : new(true, $"It says {what}.");

    private static GateCheck Privacy(Consultation c) =>
        string.IsNullOrWhiteSpace(c.PrivacyNotice)
            ? new(false, "There is no privacy notice.")
            : new(true, "There is a privacy notice, and it stands on the public page before the questions.");

    private static GateCheck DecidedAfterClosing(Consultation c) =>
        (c.DecisionBy, c.ClosesAt) switch
        {
            (null, _) => new(false, "There is no date for the decision."),
            (_, null) => new(false, "There is no closing date."),
            ({ } by, { } closes) when by <= LondonTime.DateAt(closes) => new(
                false,
                $"The decision is due on {LondonTime.Day(by)}, before it closes on {LondonTime.Day(closes)}."
            ),
            ({ } by, _) => new(true, $"The decision is due on {LondonTime.Day(by)}, after it closes."),
        };

    private static GateCheck LongEnough(Consultation c, DateTimeOffset now)
    {
        if (c.OpensAt is not { } opens || c.ClosesAt is not { } closes)
            return new(false, "The dates are not set.");
        if (!c.IsLaunched && closes <= now)
            return new(
                false,
                $"It would have closed before it was launched, at {LondonTime.Full(closes)}. Nobody could answer here."
            );
        var days = LondonTime.DateAt(closes).DayNumber - LondonTime.DateAt(opens).DayNumber + 1;
        return days < FewestDays
            ? new(
                false,
                $"It is open for {Days(days)}, less than the three weeks that can be confirmed without the chief executive."
            )
            : new(true, $"It is open for {Days(days)}.");
    }

    private static IEnumerable<GateCheck> PeriodGrouping(Consultation c, OfficeProfile office)
    {
        if (c.OpensAt is not { } opens || c.ClosesAt is not { } closes)
            return [new(false, "The dates are not set.")];
        var touched = office.RestrictedPeriodsTouching(LondonTime.DateAt(opens), LondonTime.DateAt(closes));
        return touched.Count == 0
            ? [new(true, "Its dates touch no restricted period.")]
            : touched.Select(period => new GateCheck(
                false,
                $"{period.Name}: {LondonTime.Day(period.From)} to {LondonTime.Day(period.To)}. {period.Why}"
            ));
    }

    private static string Days(int days) => days == 1 ? "1 day" : days.ToString("N0", CultureInfo.InvariantCulture) + " days";

    /// <summary>What a decision about the gate is about: when any of it changes, the gate is open again.</summary>
    private static string Digest(Gate gate, Consultation c, OfficeProfile office)
    {
        object?[] about = gate switch
        {
            Gate.FormativeStage => [c.Decision, c.DecisionMaker, c.DecisionBy, c.CanChange, c.ClosesAt],
            Gate.EnoughInformation => [c.Purpose, c.Background, c.Decision, c.CanChange, c.CannotChange],
            Gate.EnoughTime => [c.OpensAt, c.ClosesAt, c.TimeReason],
            Gate.RestrictedPeriod =>
            [
                c.OpensAt,
                c.ClosesAt,
                .. office.RestrictedPeriods.Select(each => $"{each.From:O} {each.To:O}"),
            ],
            Gate.PrivacyNotice => [c.PrivacyNotice, .. c.Questionnaire.Questions.Select(question => question.Text)],
            _ => throw new ArgumentOutOfRangeException(nameof(gate)),
        };
        var text = JsonSerializer.Serialize(
            about.Select(each => each is IFormattable f ? f.ToString("O", CultureInfo.InvariantCulture) : each?.ToString())
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}

using Cronos;

namespace Heed.Platform.Jobs;

/// <summary>Work done on a timetable. It must be safe to run again and to be killed at any point.</summary>
public interface IScheduledJob
{
    /// <summary>Does whatever is due at <paramref name="now"/>; returns a short sentence of what was done, or null when nothing was due.</summary>
    Task<string?> RunAsync(DateTimeOffset now, CancellationToken cancel);
}

/// <summary>A line of the timetable: which job, when (a cron expression with seconds, in London time) and what for.</summary>
public sealed record TimetableEntry(string Name, Type Job, string Cron, string Purpose)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>
    /// The first time after an instant. A time of the day that the clocks skip in spring is due when they have changed, and one that
    /// they give twice in autumn the first time; what is due every few minutes goes on through both.
    /// </summary>
    public DateTimeOffset? DueAfter(DateTimeOffset instant) =>
        CronExpression.Parse(Cron, CronFormat.IncludeSeconds).GetNextOccurrence(instant, London)?.ToUniversalTime();
}

/// <summary>
/// The truth about a job: who holds its lease until when, for which due time it last ran, and how that went. The
/// timetable only says when to look.
/// </summary>
public sealed class JobRecord(string name)
{
    public string Name { get; private set; } = name;
    public string? LeaseHolder { get; private set; }
    public DateTimeOffset? LeaseUntil { get; private set; }
    public DateTimeOffset? LastDue { get; private set; }
    public DateTimeOffset? LastStarted { get; private set; }
    public DateTimeOffset? LastFinished { get; private set; }
    public string? LastOutcome { get; private set; }
    public bool LastFailed { get; private set; }
    public int Runs { get; private set; }
}

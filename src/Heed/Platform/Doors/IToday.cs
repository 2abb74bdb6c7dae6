using System.Security.Claims;

namespace Heed.Platform.Doors;

/// <summary>The three parts of the desk's first page.</summary>
public enum TodayPart
{
    /// <summary>Waits for this person to do something.</summary>
    Waiting,

    /// <summary>Has happened since yesterday morning.</summary>
    Happened,

    Coming,
}

/// <summary>A line on the desk's first page.</summary>
/// <param name="Part">Which of its three lists.</param>
/// <param name="Text">What it is, starting with the thing: "Town centre patrols: results page waits for your clearance".</param>
/// <param name="Href">Where it is dealt with.</param>
/// <param name="At">When it happened or is due; null when it has no time.</param>
/// <param name="Urgent">It is late, or due today.</param>
public sealed record TodayLine(TodayPart Part, string Text, string Href, DateTimeOffset? At = null, bool Urgent = false);

/// <summary>Socket: what a room puts on the desk's first page. Register with <c>AddScoped&lt;IToday, …&gt;</c>.</summary>
public interface IToday
{
    /// <summary>The page folder whose readers see these lines, such as "Consultations/Desk".</summary>
    string Folder { get; }

    /// <summary>The lines for a person, at most a dozen or so, the most pressing first.</summary>
    Task<IReadOnlyList<TodayLine>> LinesAsync(ClaimsPrincipal person, DateTimeOffset now, CancellationToken cancel);
}

/// <summary>Socket: a picture of how a room's work stands, between what waits and what happened. Register with <c>AddScoped&lt;ITodayPanel, …&gt;</c>.</summary>
public interface ITodayPanel
{
    /// <summary>The page folder whose readers see it.</summary>
    string Folder { get; }

    /// <summary>A Razor partial, by absolute path, and its model; null when there is nothing to show.</summary>
    Task<TodayPanel?> ReadAsync(DateTimeOffset now, CancellationToken cancel);
}

public sealed record TodayPanel(string Partial, object Model);

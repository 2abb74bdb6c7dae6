namespace Heed.Platform.Setup.Doctor;

public enum Health
{
    Well,

    /// <summary>It works, and somebody should know of it.</summary>
    Note,
    Wrong,
}

/// <summary>What was looked at, how it stands, and what to do about it.</summary>
/// <param name="What">"Database".</param>
/// <param name="Health">How it stands.</param>
/// <param name="Text">What was found.</param>
/// <param name="Fix">What to do; null when there is nothing to do.</param>
public sealed record CheckResult(string What, Health Health, string Text, string? Fix = null);

namespace Heed.Platform.Data;

/// <summary>A database file that is there and is none. It is never replaced by a new one.</summary>
/// <param name="message">A sentence for the person at the console.</param>
public sealed class UnusableDatabaseException(string message) : Exception(message);

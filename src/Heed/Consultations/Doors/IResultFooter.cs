namespace Heed.Consultations.Doors;

/// <summary>Socket: what later rooms put at the foot of a consultation's public results page ("what we did").</summary>
public interface IResultFooter
{
    /// <summary>The part for that consultation, or null when there is nothing that the public may see.</summary>
    Task<ResultFooter?> OfAsync(Guid consultationId, CancellationToken cancel);

    /// <summary>The next instant at which it changes by itself, or null.</summary>
    Task<DateTimeOffset?> NextChangeAsync(CancellationToken cancel) => Task.FromResult<DateTimeOffset?>(null);
}

/// <summary>A Razor partial, by absolute path, and its model.</summary>
public sealed record ResultFooter(string Partial, object Model);

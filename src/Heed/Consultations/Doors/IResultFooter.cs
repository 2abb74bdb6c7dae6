namespace Heed.Consultations.Doors;

/// <summary>Socket: what later rooms put at the foot of a consultation's public results page ("what we did").</summary>
public interface IResultFooter
{
    /// <summary>The part for that consultation, or null when there is nothing that the public may see.</summary>
    Task<ResultFooter?> OfAsync(Guid consultationId, CancellationToken cancel);

    /// <summary>The public page of its own that there is beside the results, by consultation; only those that the public may see.</summary>
    Task<IReadOnlyDictionary<Guid, ResultLink>> LinksAsync(CancellationToken cancel);

    /// <summary>The next instant at which it changes by itself, or null.</summary>
    Task<DateTimeOffset?> NextChangeAsync(CancellationToken cancel) => Task.FromResult<DateTimeOffset?>(null);
}

/// <summary>A Razor partial, by absolute path, and its model.</summary>
/// <param name="Partial">The partial; it holds an element with the anchor as its id.</param>
/// <param name="Model">Its model.</param>
/// <param name="Anchor">Where on the page it begins.</param>
/// <param name="Title">Its heading, for the list of contents.</param>
public sealed record ResultFooter(string Partial, object Model, string Anchor, string Title);

/// <summary>A page to follow from wherever the results are named.</summary>
public sealed record ResultLink(string Href, string Text);

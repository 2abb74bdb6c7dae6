namespace Heed.Platform.Doors;

/// <summary>Socket: what a room finds for the search over the whole desk. Register with <c>AddScoped&lt;IDeskSearch, …&gt;</c>.</summary>
public interface IDeskSearch
{
    /// <summary>The page folder whose readers may find these things.</summary>
    string Folder { get; }

    /// <summary>What is found, for the heading: "Consultations".</summary>
    string Name { get; }

    /// <summary>Its place among the rooms, small first.</summary>
    int Order { get; }

    /// <summary>Things that hold every word, the likeliest first.</summary>
    /// <param name="words">What is sought, one word each, in small letters; at least one.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Stops the work.</param>
    Task<IReadOnlyList<DeskHit>> FindAsync(IReadOnlyList<string> words, int most, CancellationToken cancel);

    /// <summary>The room's own list of all that it finds, or null when it has none.</summary>
    string? AllOf(string typed) => null;
}

/// <summary>A thing that was found.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Href">Its page.</param>
/// <param name="Note">What else tells it from others, or null.</param>
public sealed record DeskHit(string Title, string Href, string? Note = null);

namespace Heed.Evidence.Doors;

/// <summary>Socket: a room that brings views in names their subjects.</summary>
public interface IViewSource
{
    /// <summary>The <see cref="NewView.Source"/> whose subjects it names.</summary>
    string Source { get; }

    /// <summary>Titles, links and prompts of those subjects; ids that are not its own are left out.</summary>
    Task<IReadOnlyDictionary<Guid, ViewSubject>> SubjectsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel);
}

/// <summary>What views are about.</summary>
/// <param name="Id">The subject.</param>
/// <param name="Title">Its title.</param>
/// <param name="Href">Its desk page.</param>
/// <param name="Prompts">The questions that views answer, in the order they were asked.</param>
public sealed record ViewSubject(Guid Id, string Title, string Href, IReadOnlyList<ViewPrompt> Prompts)
{
    /// <summary>The label of a prompt, or its key where the source does not know it.</summary>
    public string LabelOf(string prompt) =>
        Prompts.FirstOrDefault(each => string.Equals(each.Key, prompt, StringComparison.Ordinal))?.Label ?? prompt;
}

public sealed record ViewPrompt(string Key, string Label);

/// <summary>Socket: a room that quotes views says where, so that a view's page can show what came of it.</summary>
public interface IViewUse
{
    /// <summary>Where those views are quoted.</summary>
    Task<IReadOnlyList<ViewUse>> OfAsync(Guid viewId, CancellationToken cancel);
}

/// <summary>A place that quotes a view.</summary>
/// <param name="Title">The finding or decision.</param>
/// <param name="Href">Its desk page.</param>
/// <param name="At">Since when.</param>
public sealed record ViewUse(string Title, string Href, DateTimeOffset At);

namespace Heed.Publishing.Doors;

/// <summary>
/// Socket: a kind of thing that is published, brought by the room that owns it and registered as
/// <c>services.AddScoped&lt;IPublishedKind, …&gt;()</c>.
/// </summary>
public interface IPublishedKind
{
    /// <summary>Its code: "page".</summary>
    string Kind { get; }

    /// <summary>What the desk calls it: "Fixed page".</summary>
    string Name { get; }

    string AddressOf(string slug);

    /// <summary>The desk page on which such a thing is edited, or null when it has none.</summary>
    string? DeskAddressOf(Guid subjectId) => null;

    /// <summary>How the public would see the version: a Razor partial and its model.</summary>
    Task<Preview> PreviewAsync(VersionContent version, CancellationToken cancel);

    /// <summary>What the public would read, as plain text with a line for each paragraph: for the difference between versions, the reading age and the style check.</summary>
    string TextOf(VersionContent version);

    /// <summary>Asked before publishing. The refusal in words, or null.</summary>
    Task<string?> RefusalAsync(VersionContent version, CancellationToken cancel) => Task.FromResult<string?>(null);

    /// <summary>Warns whoever is about to publish of what this version starts that cannot be undone; null when nothing.</summary>
    Task<string?> ConsequenceAsync(VersionContent version, CancellationToken cancel) => Task.FromResult<string?>(null);

    /// <summary>Called in the publishing transaction, before saving; <see cref="PublishedVersion.From"/> may lie ahead.</summary>
    Task OnPublishedAsync(PublishedVersion version, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Called in the transaction that withdraws the item, or takes back its only publication before its time; before saving.</summary>
    Task OnWithdrawnAsync(Guid subjectId, CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>A Razor partial, by absolute path, and its model.</summary>
public sealed record Preview(string Partial, object Model);

/// <summary>Socket: public pages of a room, for the home page, the site map and the feed.</summary>
public interface IPublicListing
{
    /// <summary>Every page that the public may see now.</summary>
    Task<IReadOnlyList<ListedPage>> ListAsync(CancellationToken cancel);

    /// <summary>The next instant at which that list changes by itself, or null.</summary>
    Task<DateTimeOffset?> NextChangeAsync(CancellationToken cancel) => Task.FromResult<DateTimeOffset?>(null);

    /// <summary>The page that lists everything of a section, past and to come; null when this room has none.</summary>
    string? ListOf(string section) => null;
}

/// <summary>Socket: figures of a room for the home page, of which each is computed and leads to where it comes from.</summary>
public interface IHomeFigures
{
    Task<IReadOnlyList<HomeFigure>> ReadAsync(CancellationToken cancel);
}

/// <summary>A figure of the home page.</summary>
/// <param name="Figure">As it is written: "4,466", or "5 of 6".</param>
/// <param name="Words">What it counts, going on from the figure: "people have answered".</param>
/// <param name="Href">The page that it comes from.</param>
/// <param name="Order">Its place, from the left.</param>
public sealed record HomeFigure(string Figure, string Words, string Href, int Order);

/// <summary>A public page.</summary>
/// <param name="Href">Its address, beginning with a slash.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Summary">Plain text; a sentence.</param>
/// <param name="Section">One of <see cref="ListedSection"/>.</param>
/// <param name="ChangedAt">When it last changed.</param>
public sealed record ListedPage(string Href, string Title, string Summary, string Section, DateTimeOffset ChangedAt)
{
    /// <summary>When it closes or comes due, for things that are open.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What a visitor wants to know before taking part, each a few words: how long it takes, how many have.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>How to take part, in a word on a button; null when the page itself says how.</summary>
    public ListedLink? Act { get; init; }

    /// <summary>Where it goes on from there.</summary>
    public IReadOnlyList<ListedLink> Then { get; init; } = [];
}

public sealed record ListedLink(string Href, string Text);

/// <summary>The sections of the home page; pages in other sections are in the site map only.</summary>
public static class ListedSection
{
    /// <summary>What is open now: things people can take part in.</summary>
    public const string OpenNow = "open-now";

    /// <summary>What changed because of you.</summary>
    public const string Changed = "changed";

    /// <summary>What you told us: results.</summary>
    public const string Results = "results";

    /// <summary>What we are here for: the fixed pages.</summary>
    public const string About = "about";

    /// <summary>Everything else.</summary>
    public const string Other = "other";
}

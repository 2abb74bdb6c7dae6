using Heed.Platform.Components;
using Heed.Platform.Components.Lists;

namespace Heed.Platform.Lists;

/// <summary>What the list component shows around the rows: filters, what is chosen, how many there are, and which page this is.</summary>
/// <param name="request">The address says what is asked for, so that a list can be sent to a colleague.</param>
/// <param name="name">The list's name: of its file, and under which the browser remembers its filters.</param>
public abstract class ListView(HttpRequest request, string name)
{
    private readonly List<ListFilter> filters = [];

    public string Name { get; } = name;

    public IReadOnlyList<ListFilter> Filters => filters;

    public bool IsNarrowed => filters.Exists(filter => filter.IsOn);

    /// <summary>Rows on all pages together.</summary>
    public int Total { get; protected set; }

    public int PageSize { get; protected set; } = 25;

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; protected set; } = 1;

    /// <summary>The list without its filters.</summary>
    public string ClearHref => Request.PathBase + Request.Path;

    /// <summary>The whole list, as it is filtered and sorted, as a file; null when it has no columns for one.</summary>
    public string? FileHref => HasFile ? AddressBar.With(Request, ("handler", "csv"), ("p", null)) : null;

    protected abstract bool HasFile { get; }

    public IReadOnlyList<ChosenFilter> Chosen =>
        [
            .. filters.SelectMany(filter =>
                filter.Chosen().Select(chosen => new ChosenFilter(chosen.Label, Without(filter, chosen.Others)))
            ),
        ];

    protected HttpRequest Request { get; } = request;

    private protected void Add(ListFilter filter) => filters.Add(filter);

    private string Without(ListFilter filter, IReadOnlyList<string> others)
    {
        var address = AddressBar.With(Request, [.. filter.Names.Append("p").Select(each => (each, (string?)null))]);
        return others.Aggregate(
            address,
            (href, value) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(href, filter.Name, value)
        );
    }
}

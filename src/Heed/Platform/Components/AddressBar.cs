using Microsoft.AspNetCore.Http.Extensions;

namespace Heed.Platform.Components;

/// <summary>The page's own address with some of its query changed.</summary>
public static class AddressBar
{
    /// <summary>Sets query values, and removes those set to null. The others stay.</summary>
    public static string With(HttpRequest request, params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in changes)
        {
            query.Remove(name);
            if (value is not null)
                query[name] = value;
        }
        var written = new QueryBuilder(
            query.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""))
        );
        return $"{request.PathBase}{request.Path}{written.ToQueryString()}";
    }
}

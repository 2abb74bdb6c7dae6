using System.Net.Http.Headers;

namespace Heed.Tests.Harness;

/// <summary>Keeps cookies as a browser does, except that it never looks at the real clock, which the test's clock leaves behind.</summary>
internal sealed class CookieJar(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>A header of a client whose value is taken into the jar, as if the program had set that cookie.</summary>
    public const string Given = "X-Given-Cookie";

    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.TryGetValues(Given, out var given) && request.Headers.Remove(Given))
            foreach (var header in given.Where(header => !cookies.ContainsKey(header.Split('=')[0])))
                Keep(header);
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await base.SendAsync(request, cancellationToken);
        foreach (var header in Headers(response.Headers))
            Keep(header);
        return response;
    }

    private static IEnumerable<string> Headers(HttpResponseHeaders headers) =>
        headers.TryGetValues("Set-Cookie", out var values) ? values : [];

    private void Keep(string header)
    {
        var parts = header.Split(';', StringSplitOptions.TrimEntries);
        var (name, value) = parts[0].Split('=', 2) is [var first, var second] ? (first, second) : (parts[0], "");
        var gone = parts.Any(part =>
            part.Equals("max-age=0", StringComparison.OrdinalIgnoreCase)
            || part.StartsWith("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase)
        );
        if (gone)
            cookies.Remove(name);
        else
            cookies[name] = value;
    }
}

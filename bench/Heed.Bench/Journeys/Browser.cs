using System.Net;

namespace Heed.Bench.Journeys;

/// <summary>As much of a browser as a journey needs: cookies, forms, redirects that count as requests of their own.</summary>
internal sealed class Browser(HttpClient client)
{
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);
    private string token = "";
    private bool held;

    public int Requests { get; private set; }

    public static HttpClient Client(Uri address, int connections) =>
        new(
            new SocketsHttpHandler
            {
                UseCookies = false,
                AllowAutoRedirect = false,
                MaxConnectionsPerServer = connections,
                ActivityHeadersPropagator = null,
            }
        )
        {
            BaseAddress = address,
        };

    public async Task<string> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await SendAsync(request);
        var page = await response.Content.ReadAsStringAsync();
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"GET {path} answered {(int)response.StatusCode}: {page}");
        token = Hidden(page, "__form") ?? token;
        held = Hidden(page, "held") == "yes";
        return page;
    }

    /// <summary>Sends the form of the page that was got last, and follows where it leads.</summary>
    public async Task<string> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([.. fields, new("__form", token), new("held", held ? "yes" : "")]),
        };
        using var response = await SendAsync(request);
        return response.Headers.Location?.OriginalString
            ?? throw new InvalidOperationException(
                $"POST {path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}"
            );
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        Requests++;
        if (cookies.Count > 0)
            request.Headers.TryAddWithoutValidation(
                "Cookie",
                string.Join("; ", cookies.Select(each => $"{each.Key}={each.Value}"))
            );
        var response = await client.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set)
            {
                var (end, equals) = (
                    cookie.IndexOf(';', StringComparison.Ordinal),
                    cookie.IndexOf('=', StringComparison.Ordinal)
                );
                cookies[cookie[..equals]] = cookie[(equals + 1)..(end < 0 ? cookie.Length : end)];
            }
        return response;
    }

    private static string? Hidden(string page, string name)
    {
        var at = page.IndexOf($"name=\"{name}\"", StringComparison.Ordinal);
        if (at < 0)
            return null;
        const string Value = "value=\"";
        var from = page.IndexOf(Value, at, StringComparison.Ordinal) + Value.Length;
        return WebUtility.HtmlDecode(page[from..page.IndexOf('"', from)]);
    }
}

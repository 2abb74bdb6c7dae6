using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Heed.Bench.Journeys;

/// <summary>As much of a browser as a journey needs: cookies, forms, redirects that count as requests of their own.</summary>
internal sealed class Browser(HttpClient client) : IDisposable
{
    /// <summary>What pages are read into: lent from journey to journey, so that the load costs little beside what it measures.</summary>
    private static readonly ConcurrentBag<byte[]> Buffers = [];
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);
    private (byte[] Buffer, int Length) page = (Lend(), 0);
    private string cookieLine = "";
    private string token = "";
    private bool held;

    public int Requests { get; private set; }

    /// <summary>How many bytes each page had that was got, in turn.</summary>
    public List<int> Lengths { get; } = [];

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

    /// <summary>Reads a page and keeps what its form hides. The page is lent until the next request.</summary>
    public async Task<ReadOnlyMemory<byte>> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await SendAsync(request);
        page = await ReadAsync(response, page);
        var (got, length) = page;
        var html = got.AsMemory(0, length);
        Lengths.Add(length);
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException(
                $"GET {path} answered {(int)response.StatusCode}: {Encoding.UTF8.GetString(html.Span)}"
            );
        token = Hidden(html.Span, "name=\"__form\""u8) ?? token;
        held = Hidden(html.Span, "name=\"held\""u8) == "yes";
        return html;
    }

    public void Dispose() => TakeBack(page.Buffer);

    /// <summary>A buffer to read pages into, to be given back to <see cref="TakeBack"/>.</summary>
    public static byte[] Lend() => Buffers.TryTake(out var buffer) ? buffer : new byte[32 * 1024];

    public static void TakeBack(byte[] buffer) => Buffers.Add(buffer);

    /// <summary>Reads a body in pieces as large as they come, so that the load costs little beside what it measures.</summary>
    public static async Task<(byte[] Buffer, int Length)> ReadAsync(HttpResponseMessage response, (byte[] Buffer, int) before)
    {
        var (buffer, length) = (before.Buffer, 0);
        await using var body = await response.Content.ReadAsStreamAsync();
        while (await body.ReadAsync(buffer.AsMemory(length)) is > 0 and var count)
            if ((length += count) == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
        return (buffer, length);
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
        if (cookieLine.Length > 0)
            request.Headers.TryAddWithoutValidation("Cookie", cookieLine);
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
            {
                var (end, equals) = (
                    cookie.IndexOf(';', StringComparison.Ordinal),
                    cookie.IndexOf('=', StringComparison.Ordinal)
                );
                cookies[cookie[..equals]] = cookie[..(end < 0 ? cookie.Length : end)];
            }
            cookieLine = string.Join("; ", cookies.Values);
        }
        return response;
    }

    private static string? Hidden(ReadOnlySpan<byte> page, ReadOnlySpan<byte> name)
    {
        var at = page.IndexOf(name);
        if (at < 0)
            return null;
        var rest = page[at..];
        rest = rest[(rest.IndexOf("value=\""u8) + "value=\""u8.Length)..];
        return WebUtility.HtmlDecode(Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)'"')]));
    }
}

using System.Net;
using System.Net.Http.Headers;

namespace Heed.Tests.Harness;

/// <summary>Somebody with a browser: keeps cookies, follows redirects, reads a form before sending it.</summary>
public sealed class Visitor(HttpClient client)
{
    private const int MostRedirects = 10;

    /// <summary>The bare client, for tests of headers and of forged requests. It does not follow redirects.</summary>
    public HttpClient Client { get; } = client;

    /// <summary>Opens an address.</summary>
    public Task<Page> Visit(string address) => SendAsync(() => new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Downloads a file.</summary>
    public async Task<(byte[] Bytes, HttpContentHeaders Headers)> Download(string address)
    {
        var response = await Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadAsByteArrayAsync(), response.Content.Headers);
    }

    internal async Task<Page> SendAsync(Func<HttpRequestMessage> request)
    {
        var response = await Client.SendAsync(request());
        var address = response.RequestMessage!.RequestUri!;
        for (var turns = 0; IsRedirect(response) && turns < MostRedirects; turns++)
        {
            address = new Uri(address, response.Headers.Location!);
            response = await Client.GetAsync(address);
        }
        return new Page(this, address, response, await response.Content.ReadAsStringAsync());
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.Headers.Location is not null && (int)response.StatusCode is >= 300 and < 400;
}

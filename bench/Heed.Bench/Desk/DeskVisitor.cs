using System.Net;
using System.Text.RegularExpressions;
using Heed.Bench.Journeys;
using Heed.Platform.Data;
using Heed.Staff;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Bench.Desk;

/// <summary>Somebody signed in at the desk: the cookie that the sign-in pages give, and forms as a browser sends them.</summary>
internal sealed partial class DeskVisitor(HttpClient client) : IDisposable
{
    public static async Task<DeskVisitor> SignInAsync(RealServer server, string role)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var accounts = await scope.ServiceProvider.GetRequiredService<HeedDb>().Set<Account>().AsNoTracking().ToListAsync();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Scheme = "http";
        await scope
            .ServiceProvider.GetRequiredService<SignInSessions>()
            .GiveCookieAsync(http, accounts.First(account => account.Roles.Contains(role)));
        var cookies = new CookieContainer();
        foreach (var line in http.Response.Headers.SetCookie)
            if (line!.Split(';')[0].Split('=', 2) is [var name, { Length: > 0 } value])
                cookies.Add(new Cookie(name, value, "/", server.Address.Host));
        return new(
            new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = server.Address }
        );
    }

    /// <summary>The page's text. Anything but a page is an error: a desk that sends one away would be fast.</summary>
    public async Task<string> GetAsync(string address)
    {
        using var response = await client.GetAsync(address);
        return response.StatusCode == HttpStatusCode.OK
            ? await response.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"GET {address} answered {(int)response.StatusCode}.");
    }

    /// <summary>Opens the page and sends its last form, with what the page hides in it.</summary>
    public async Task SendAsync(string address, params (string Name, string Value)[] typed)
    {
        var page = await GetAsync(address);
        var form = page[page.LastIndexOf("<form", StringComparison.Ordinal)..];
        var fields = Hidden()
            .Matches(form)
            .Select(input =>
                (NameOf().Match(input.Value).Groups["text"].Value, ValueOf().Match(input.Value).Groups["text"].Value)
            )
            .Concat(typed)
            .Select(field => KeyValuePair.Create(field.Item1, WebUtility.HtmlDecode(field.Item2)));
        using var content = new FormUrlEncodedContent(fields);
        using var response = await client.PostAsync(new Uri(address, UriKind.Relative), content);
        if (response.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"POST {address} answered {(int)response.StatusCode}.");
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex(" name=\"(?<text>[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex NameOf();

    [GeneratedRegex(" value=\"(?<text>[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex ValueOf();
}

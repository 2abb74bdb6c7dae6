using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Heed.BrowserTests.Harness;

/// <summary>Walks through all pages that links lead to, a few of each kind; what one person has looked at, the next passes by.</summary>
internal sealed partial class Walk(DemonstrationFixture office, int mostOfAKind)
{
    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Queue<string> ahead = new();
    private IPage page = null!;

    /// <summary>Addresses that were looked at.</summary>
    public List<string> Visited { get; } = [];

    /// <summary>What is wrong with them.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Visits everything reachable from the addresses that <paramref name="wanted"/> allows.</summary>
    public async Task FromAsync(IPage window, Func<string, bool> wanted, params string[] addresses)
    {
        page = window;
        foreach (var address in addresses)
            Meet(address);
        while (ahead.TryDequeue(out var address))
            await LookAsync(address, wanted);
    }

    private async Task LookAsync(string address, Func<string, bool> wanted)
    {
        await page.SetViewportSizeAsync(1280, 900);
        if (await OpenAsync(address) is not { } answer)
            return;
        if (!(await answer.HeaderValueAsync("content-type") ?? "").Contains("html"))
            return;
        Visited.Add(address);
        var name = Plain().Replace(address.Trim('/'), "-") is { Length: > 0 } plain ? plain : "home";
        Faults.AddRange(await page.AxeAsync($"{address} at 1280"));
        await page.PictureAsync(office.Office, $"{name}-1280");
        await page.SetViewportSizeAsync(375, 800);
        Faults.AddRange(await page.AxeAsync($"{address} at 375"));
        await page.PictureAsync(office.Office, $"{name}-375");
        Faults.AddRange(await page.TooWideAsync(address));
        foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => a.href)"))
            if (
                Uri.TryCreate(link, UriKind.Absolute, out var uri)
                && uri.Authority == office.Address.Authority
                && wanted(uri.AbsolutePath)
            )
                Meet(uri.PathAndQuery);
    }

    private async Task<IResponse?> OpenAsync(string address)
    {
        try
        {
            var answer = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
            if (answer is { Ok: true })
                return answer;
            Faults.Add($"{address}: answered {answer?.Status}");
        }
        catch (PlaywrightException broken)
        {
            // A download, or an answer without a page.
            if (!broken.Message.Contains("Download is starting"))
                Faults.Add($"{address}: {broken.Message.Split('\n')[0]}");
        }
        return null;
    }

    private void Meet(string address)
    {
        if (!seen.Add(address))
            return;
        var kind = KindOf(address);
        if (kinds.TryGetValue(kind, out var count) && count >= mostOfAKind)
            return;
        kinds[kind] = count + 1;
        ahead.Enqueue(address);
    }

    /// <summary>The address without what tells one thing from another of its kind.</summary>
    public static string KindOf(string address)
    {
        var (path, query) = address.Split('?', 2) is [var first, var second] ? (first, second) : (address, "");
        var names = string.Join('&', query.Split('&').Select(part => part.Split('=')[0]).Order(StringComparer.Ordinal));
        return Thing().Replace(path, "/{}") + "?" + names;
    }

    [GeneratedRegex(@"/[0-9a-f]{8}-[0-9a-f-]{27}|/\d+(?=/|$)|(?<=^/consultations)/[^/]+|(?<=^/areas)/[^/]+")]
    private static partial Regex Thing();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Plain();
}

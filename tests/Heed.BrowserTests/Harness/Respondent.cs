using Microsoft.Playwright;

namespace Heed.BrowserTests.Harness;

/// <summary>Somebody with something to say.</summary>
internal static class Respondent
{
    /// <summary>The address of the first consultation that can be answered.</summary>
    public static async Task<string> FindOpenAsync(this IPage page)
    {
        var links = await page.Locator("main a[href^='/consultations/']").AllAsync();
        foreach (var address in (await Task.WhenAll(links.Select(link => link.GetAttributeAsync("href")))).Distinct())
        {
            await page.GotoAsync($"{address}/respond");
            if (await page.GetByRole(AriaRole.Button, new() { Name = "Start now" }).CountAsync() > 0)
                return address!;
        }
        throw new InvalidOperationException("No consultation is open in the demonstration office.");
    }

    /// <summary>Answers everything on this page: the first choice of each group, a sentence in each box.</summary>
    public static async Task AnswerAsync(this IPage page)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var choice in await page.Locator("main input[type=radio], main input[type=checkbox]").AllAsync())
            if (names.Add(await choice.GetAttributeAsync("name") ?? ""))
                await choice.CheckAsync(new() { Force = true });
        foreach (var box in await page.Locator("main textarea").AllAsync())
            await box.FillAsync("Buses stop at seven, and the path home is dark.");
        // What is ranked is ranked in the order in which it stands there: each place is given once.
        var place = 0;
        foreach (var list in await page.Locator("main select").AllAsync())
            await list.SelectOptionAsync(new SelectOptionValue { Index = ++place });
    }
}

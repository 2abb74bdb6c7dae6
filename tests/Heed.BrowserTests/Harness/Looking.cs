using Deque.AxeCore.Playwright;
using Heed.Tests.House;
using Microsoft.Playwright;

namespace Heed.BrowserTests.Harness;

/// <summary>Looks at a page as an auditor would, and keeps a picture of it.</summary>
internal static class Looking
{
    /// <summary>Where pictures go.</summary>
    public static string Pictures { get; } = Path.Combine(Repository.Root, "test-output", "screens");

    /// <summary>What axe has against the page, one line for each element.</summary>
    public static async Task<List<string>> AxeAsync(this IPage page, string where)
    {
        var result = await page.RunAxe();
        return
        [
            .. result.Violations.SelectMany(violation =>
                violation.Nodes.Select(node => $"{where}: {violation.Id}: {violation.Help}: {node.Target}")
            ),
        ];
    }

    /// <summary>Elements that make the page wider than its window, at 320 pixels.</summary>
    public static async Task<List<string>> TooWideAsync(this IPage page, string where)
    {
        await page.SetViewportSizeAsync(320, 800);
        var wide = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - window.innerWidth");
        if (wide <= 0)
            return [];
        var who = await page.EvaluateAsync<string>(
            """
            [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
              .slice(0, 3).map(e => e.tagName.toLowerCase() + '.' + e.className).join(' > ')
            """
        );
        return [$"{where}: scrolls sideways by {wide} pixels at 320: {who}"];
    }

    /// <summary>A picture of the whole page.</summary>
    public static Task PictureAsync(this IPage page, string office, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, office, name + ".png"), FullPage = true });
}

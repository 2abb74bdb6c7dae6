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

    /// <summary>
    /// Elements that make the page wider than its window: at 320 pixels, and at 375 with text of twice the size, which people choose
    /// in their browser.
    /// </summary>
    public static async Task<List<string>> TooWideAsync(this IPage page, string where)
    {
        await page.SetViewportSizeAsync(320, 800);
        var wide = await page.WiderThanWindowAsync($"{where} at 320");
        await page.SetViewportSizeAsync(375, 800);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        wide.AddRange(await page.WiderThanWindowAsync($"{where} at 375 with text twice the size"));
        await page.EvaluateAsync("document.documentElement.style.fontSize = ''");
        return wide;
    }

    /// <summary>What stands out of its window, and words of a drawing that do; what scrolls in its own region may.</summary>
    private static async Task<List<string>> WiderThanWindowAsync(this IPage page, string where) =>
        [
            .. (
                await page.EvaluateAsync<string[]>(
                    """
                    (() => {
                      const scrolls = e => e && (/auto|scroll/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
                      const out = [...document.querySelectorAll('main *, header *, footer *, nav *')]
                        .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 && !scrolls(e))
                        .filter(e => !e.closest('.govuk-visually-hidden'))
                        .map(e => `${e.tagName.toLowerCase()}.${e.getAttribute('class')} "${e.textContent.trim().slice(0, 30)}"`);
                      const wide = document.scrollingElement.scrollWidth - window.innerWidth;
                      return wide > 0 ? [`scrolls sideways by ${wide} pixels`, ...out.slice(-3)] : out.slice(-3);
                    })()
                    """
                )
            ).Select(fault => $"{where}: {fault}"),
        ];

    /// <summary>A picture of the whole page.</summary>
    public static Task PictureAsync(this IPage page, string office, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, office, name + ".png"), FullPage = true });
}

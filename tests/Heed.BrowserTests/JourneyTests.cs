using System.Text.RegularExpressions;
using Heed.BrowserTests.Harness;
using Microsoft.Playwright;

namespace Heed.BrowserTests;

/// <summary>What people come to do, in a real browser.</summary>
public sealed partial class JourneyTests(KentFixture office) : IClassFixture<KentFixture>
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 375)]
    public async Task Somebody_answers_a_consultation_and_gets_a_reference_number(bool javaScript, int width)
    {
        var page = await office.OpenAsync(width, javaScript: javaScript);
        var faults = new List<string>();
        await page.GotoAsync("/consultations");
        var open = await page.FindOpenAsync();
        await page.GotoAsync($"{open}/respond");
        await Look("start");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start now" }).ClickAsync();
        for (var number = 1; !page.Url.EndsWith("/check"); number++)
        {
            await Look($"page-{number}");
            await page.AnswerAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
            Assert.True(number < 40, $"The questions do not end: {page.Url}");
        }
        await Look("check");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send your answers" }).ClickAsync();
        await page.WaitForURLAsync("**/sent");
        await Look("sent");
        Assert.Matches("[A-Z0-9-]{4,}", await page.Locator(".heed-reference").First.InnerTextAsync());
        Assert.True(faults.Count == 0, string.Join('\n', faults));

        async Task Look(string name)
        {
            await page.PictureAsync(office.Office, $"respond-{name}-{width}");
            // axe is a script, so it looks only where scripts run.
            if (!javaScript)
                return;
            faults.AddRange(await page.AxeAsync(page.Url));
            faults.AddRange(await page.TooWideAsync(page.Url));
            await page.SetViewportSizeAsync(width, 900);
        }
    }

    [Fact]
    public async Task The_first_key_offers_to_skip_to_the_content()
    {
        var page = await office.OpenAsync();
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#main", page.Url);
    }

    [Fact]
    public async Task Everything_on_a_page_is_reached_with_the_keyboard_and_shows_that_it_was()
    {
        var page = await office.OpenAsync();
        await page.GotoAsync("/");
        var count = await page.Locator("a[href]:visible, button:visible, summary:visible").CountAsync();
        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count + 5; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(
                await page.EvaluateAsync<string>(
                    "(e => e === document.body ? '' : [...document.querySelectorAll('*')].indexOf(e) + ' ' + e.textContent.trim())(document.activeElement)"
                )
            );
            var seen = await page.EvaluateAsync<bool>(
                """
                (e => { if (e === document.body) return true; const s = getComputedStyle(e);
                  return s.outlineStyle !== 'none' || s.boxShadow !== 'none' || s.backgroundColor !== 'rgba(0, 0, 0, 0)'; })(document.activeElement)
                """
            );
            Assert.True(seen, $"The focus cannot be seen on: {reached.Last()}");
        }
        reached.Remove("");
        Assert.True(reached.Count >= count, $"{reached.Count} of {count} were reached.");
    }

    /// <summary>Nothing leaves this machine: the neutral site answers from here.</summary>
    private async Task<TaskCompletionSource<string>> LeavingAsync(IPage page)
    {
        var left = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.Context.RouteAsync(
            url => !url.StartsWith(office.Address.ToString(), StringComparison.Ordinal),
            async route =>
            {
                left.TrySetResult(route.Request.Url);
                await route.FulfillAsync(
                    new()
                    {
                        Status = 200,
                        ContentType = "text/html",
                        Body = "<title>Weather</title>",
                    }
                );
            }
        );
        return left;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_quick_exit_leaves_at_once_from_every_page(bool javaScript)
    {
        var page = await office.OpenAsync(javaScript: javaScript);
        var left = await LeavingAsync(page);
        await page.GotoAsync("/consultations");
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave this page" })
            .Or(page.Locator("[data-quick-exit] a"))
            .First.ClickAsync();
        Assert.StartsWith("http", await left.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Shift_three_times_leaves_at_once_and_a_single_key_or_writing_capitals_never_does()
    {
        var page = await office.OpenAsync();
        var left = await LeavingAsync(page);
        const string respond = "/consultations/feeling-safe-where-you-live/respond";
        await page.GotoAsync(respond);
        await page.Locator("main form button").First.ClickAsync();
        await page.Locator("input[type=radio]").First.CheckAsync();
        Assert.True(await page.GetByText("What you typed on this page is lost.").IsVisibleAsync());
        await page.Locator("main form button").First.ClickAsync();
        await page.WaitForURLAsync("**/respond/2");
        await page.Keyboard.PressAsync("Escape");
        foreach (var letter in "ABCD")
            await page.Keyboard.PressAsync($"Shift+{letter}");
        await page.Keyboard.PressAsync("Shift");
        Assert.Equal(1, await page.Locator(".heed-exit__on").CountAsync());
        Assert.Contains("2 more times", await page.Locator("[data-quick-exit-said]").TextContentAsync());
        Assert.False(left.Task.IsCompleted);
        await page.Keyboard.PressAsync("Shift");
        await page.Keyboard.PressAsync("Shift");
        Assert.StartsWith("http", await left.Task.WaitAsync(TimeSpan.FromSeconds(20)));

        await page.WaitForURLAsync(url => !url.StartsWith(office.Address.ToString(), StringComparison.Ordinal));

        // Coming back: the pages that were sent are kept, and the page says so.
        await page.GotoAsync(respond);
        Assert.True(await page.GetByText("the pages you finished are kept").IsVisibleAsync());
        await page.Locator("main form button").First.ClickAsync();
        Assert.True(await page.Locator("input[type=radio]").First.IsCheckedAsync());
    }

    [Fact]
    public async Task No_page_asks_anybody_else_for_anything()
    {
        var page = await office.OpenAsync();
        var strangers = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } uri && uri.Authority != office.Address.Authority)
                strangers.Add(request.Url);
        };
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add($"{page.Url}: {message.Text}");
        };
        foreach (var address in new[] { "/", "/consultations", "/sign-in", "/accessibility", "/privacy" })
            await page.GotoAsync(address);
        Assert.Empty(strangers);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_picture_in_the_README_is_taken_from_the_demonstration_office()
    {
        var page = await office.SignInAsync("Engagement");
        await page.GotoAsync("/desk/consultations");
        var links = await page.Locator("main a[href^='/desk/consultations/']")
            .EvaluateAllAsync<string[]>("all => all.map(a => a.href)");
        foreach (var link in links)
        {
            var answer = await page.GotoAsync(link.TrimEnd('/') + "/results");
            var profile = page.GetByRole(AriaRole.Heading, new() { NameRegex = AgeProfile() });
            if (answer is not { Ok: true } || await profile.CountAsync() == 0)
                continue;
            await profile.First.EvaluateAsync(
                "heading => window.scrollTo(0, heading.getBoundingClientRect().top + scrollY - 40)"
            );
            var picture = await page.ScreenshotAsync(
                new() { Path = Path.Combine(Looking.Pictures, office.Office, "readme.png") }
            );
            if (Environment.GetEnvironmentVariable("HEED_WRITE_PICTURES") == "1")
                await File.WriteAllBytesAsync(
                    Path.Combine(Tests.House.Repository.Root, "docs", "images", "results.png"),
                    picture
                );
            return;
        }
        Assert.Fail("The demonstration office has no results with a profile by age.");
    }

    [GeneratedRegex("^Age band:")]
    private static partial Regex AgeProfile();
}

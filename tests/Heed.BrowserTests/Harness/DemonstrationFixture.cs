using Heed.Platform.Data;
using Heed.Tests.Harness;
using Microsoft.Playwright;

namespace Heed.BrowserTests.Harness;

/// <summary>The demonstration office of Kent: made by the real program, served by it, and looked at with Chromium.</summary>
public sealed class KentFixture() : DemonstrationFixture("kent");

/// <summary>The demonstration office of Leicestershire.</summary>
public sealed class LeicestershireFixture() : DemonstrationFixture("leicestershire");

/// <summary>A demonstration office that is running, and a browser.</summary>
public abstract class DemonstrationFixture(string office) : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ];

    private readonly DataLocation place = DataLocation.For(Directory.CreateTempSubdirectory("heed-browser-").FullName, null);
    private IPlaywright? playwright;
    private IBrowser? browser;
    private HeedProcess? program;

    public string Office { get; } = office;

    public Uri Address => program!.Address;

    /// <summary>What the program wrote to its console.</summary>
    public string Said => program!.Said;

    public async ValueTask InitializeAsync()
    {
        await HeedProcess.RunAsync(place, "sample", "--office", Office);
        program = await HeedProcess.ServeAsync(place);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = Flags });
    }

    /// <summary>A window of one's own, with its own cookies.</summary>
    public async Task<IPage> OpenAsync(int width = 1280, int height = 900, bool javaScript = true)
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                BaseURL = Address.ToString(),
                ViewportSize = new() { Width = width, Height = height },
                JavaScriptEnabled = javaScript,
                Locale = "en-GB",
                TimezoneId = "Europe/London",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }

    /// <summary>Signs in as the person whom the sign-in page names for the role, with the code that it shows.</summary>
    public async Task<IPage> SignInAsync(string role, int width = 1280)
    {
        var page = await OpenAsync(width);
        await page.GotoAsync("/sign-in");
        var row = page.Locator("tr", new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = role, Exact = true }) });
        await page.GetByLabel("Email address").FillAsync((await row.Locator(".heed-quiet").InnerTextAsync()).Trim());
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("orchard harbour kettle");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        // A code works once: whoever signs in twice in half a minute waits for the next.
        while (await page.Locator("[data-demonstration-code]").CountAsync() == 0)
        {
            await page.WaitForTimeoutAsync(2_000);
            await page.ReloadAsync();
        }
        var code = await page.Locator("[data-demonstration-code]").InnerTextAsync();
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(code.Trim());
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync("**/desk");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (program is not null)
            await program.DisposeAsync();
        Directory.Delete(place.Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static string Chromium() =>
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is missing: sudo apt-get install chromium");
}

using Heed.BrowserTests.Harness;

namespace Heed.BrowserTests;

public sealed class KentWalkTests(KentFixture office) : WalkTests(office), IClassFixture<KentFixture>;

public sealed class LeicestershireWalkTests(LeicestershireFixture office)
    : WalkTests(office),
        IClassFixture<LeicestershireFixture>;

/// <summary>Every page of a demonstration office: axe is silent at 1280 and 375, and nothing scrolls sideways at 320.</summary>
public abstract class WalkTests(DemonstrationFixture office)
{
    [Fact]
    public async Task Every_public_page_is_open_to_everybody()
    {
        var walk = new Walk(office, await office.OpenAsync());
        await walk.FromAsync(path => !path.StartsWith("/desk", StringComparison.Ordinal), "/", "/sign-in", "/sitemap.xml");
        Judge(walk, atLeast: 10);
    }

    [Theory]
    [InlineData("Administrator")]
    [InlineData("Engagement")]
    [InlineData("Communications")]
    public async Task Every_page_of_the_desk_is_open_to_everybody_who_works_there(string role)
    {
        var walk = new Walk(office, await office.SignInAsync(role));
        await walk.FromAsync(path => path.StartsWith("/desk", StringComparison.Ordinal), "/desk");
        Judge(walk, atLeast: 5);
    }

    private void Judge(Walk walk, int atLeast)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', walk.Visited));
        Assert.True(walk.Faults.Count == 0, $"{string.Join('\n', walk.Faults)}\n{Errors()}");
        Assert.True(
            walk.Visited.Count >= atLeast,
            $"Only {walk.Visited.Count} pages were found: {string.Join(' ', walk.Visited)}"
        );
    }

    private string Errors() => string.Join('\n', office.Said.Split('\n').Where(line => line.Contains("fail:")));
}

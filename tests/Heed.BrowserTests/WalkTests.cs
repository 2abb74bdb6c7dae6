using Heed.BrowserTests.Harness;

namespace Heed.BrowserTests;

public sealed class KentWalkTests(KentFixture office) : WalkTests(office, mostOfAKind: 2), IClassFixture<KentFixture>;

public sealed class LeicestershireWalkTests(LeicestershireFixture office)
    : WalkTests(office, mostOfAKind: 1),
        IClassFixture<LeicestershireFixture>;

/// <summary>Every page of a demonstration office: axe is silent at 1280 and 375, and nothing scrolls sideways at 320 or with large text.</summary>
public abstract class WalkTests(DemonstrationFixture office, int mostOfAKind)
{
    /// <summary>Between them these may open every page of the desk.</summary>
    private static readonly string[] Roles = ["Engagement", "Administrator", "Communications", "Chief executive"];

    [Fact]
    public async Task Every_public_page_can_be_used_by_everybody()
    {
        var walk = new Walk(office, mostOfAKind);
        var window = await office.OpenAsync();
        await walk.FromAsync(window, path => !path.StartsWith("/desk", StringComparison.Ordinal), "/", "/sign-in");
        Judge(walk, atLeast: 12);
    }

    [Fact]
    public async Task Every_page_of_the_desk_can_be_used_by_everybody_who_works_there()
    {
        var walk = new Walk(office, mostOfAKind: 1);
        foreach (var role in Roles)
            await walk.FromAsync(
                await office.SignInAsync(role),
                path => path.StartsWith("/desk", StringComparison.Ordinal),
                "/desk",
                "/desk/consultations",
                "/desk/publishing",
                "/desk/evidence",
                "/desk/decisions"
            );
        Judge(walk, atLeast: 25);
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

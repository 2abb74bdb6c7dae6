using System.Net;
using Heed.Tests.Harness;

namespace Heed.Tests.Publishing;

/// <summary>An office that has just begun: no page is linked before it is there, and the desk says what to write.</summary>
public sealed class NewOfficeTests : RoomTest
{
    [Fact]
    public async Task The_footer_links_a_fixed_page_from_the_instant_it_is_public()
    {
        Assert.Empty(await FooterAsync());
        var later = Clock.Now.AddMinutes(10);
        await Sample.Published(PublishingSample.Wording("privacy"), later);
        await Sample.Published(PublishingSample.Wording("contact"));
        Assert.Equal(["/contact"], await FooterAsync());
        Clock.Now = later;
        Assert.Equal(["/privacy", "/contact"], await FooterAsync());
        Assert.Equal(HttpStatusCode.OK, (await Citizen.Visit("/privacy")).Status);
    }

    [Fact]
    public async Task Who_writes_is_offered_a_first_wording_of_each_page_that_is_missing()
    {
        var writer = await Officer("communications");
        var today = await writer.Visit("/desk");
        today.ShouldSay("Privacy: the public site has no such page yet");
        var page = await today.Follow("Privacy: the public site has no such page yet. Make our draft your own");
        Assert.Equal("privacy", page.Document.QuerySelector("input[name='Input.Slug']")!.GetAttribute("value"));
        page.ShouldSay("Our server needs your internet address");
        await page.Press("Save draft");
        Assert.DoesNotContain("Privacy: the public", (await writer.Visit("/desk")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "no such page yet",
            (await (await Officer("analyst")).Visit("/desk")).Html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Whoever_works_alone_is_asked_to_add_the_others()
    {
        const string Alone = "Nobody else works here yet";
        var first = await Officer("administrator");
        (await first.Visit("/desk")).ShouldSay(Alone);
        await Officer("communications");
        Assert.DoesNotContain(Alone, (await first.Visit("/desk")).Html, StringComparison.Ordinal);
    }

    private async Task<List<string>> FooterAsync() =>
        [.. (await Citizen.Visit("/")).Document.QuerySelectorAll("footer nav a").Select(link => link.GetAttribute("href")!)];
}

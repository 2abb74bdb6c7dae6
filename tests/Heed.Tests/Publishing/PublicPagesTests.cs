using System.Net;
using System.Xml.Linq;
using Heed.Publishing.Doors;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Publishing;

public sealed class PublicPagesTests : RoomTest
{
    [Fact]
    public async Task A_fixed_page_shows_what_was_cleared_as_safe_markup()
    {
        await Sample.Published(
            PublishingSample.Wording(body: "We **listen**. <script>alert(1)</script> [x](javascript:alert(1))")
        );
        var page = await Citizen.Visit("/about");
        Assert.Equal("Title of about", page.Heading);
        Assert.Contains("<strong>listen</strong>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_draft_nor_sent_nor_cleared_text_is_on_any_public_address()
    {
        await Sample.Draft(PublishingSample.Wording("draft", "Unsaid"));
        await Sample.Sent(PublishingSample.Wording("sent", "Unsaid"));
        await Sample.Cleared(PublishingSample.Wording("cleared", "Unsaid"));
        await Sample.Published(PublishingSample.Wording("later", "Unsaid"), Clock.Now.AddHours(1));
        foreach (var address in new[] { "/draft", "/sent", "/cleared", "/later" })
            Assert.Equal(HttpStatusCode.NotFound, (await Citizen.Visit(address)).Status);
        foreach (var address in new[] { "/", "/sitemap.xml", "/feed.xml" })
        {
            var page = await Citizen.Visit(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("Title of", page.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_cached_page_changes_at_the_instant_of_the_embargo()
    {
        await Sample.Published();
        var later = Clock.Now.AddMinutes(10);
        await Sample.Published(PublishingSample.Wording(body: "Second wording"), later);
        (await Citizen.Visit("/about")).ShouldSay("listen");
        Clock.Now = later.AddMilliseconds(-1);
        (await Citizen.Visit("/about")).ShouldSay("listen");
        Clock.Now = later;
        (await Citizen.Visit("/about")).ShouldSay("Second wording");
    }

    [Fact]
    public async Task A_withdrawn_page_answers_410_with_its_note_at_once()
    {
        await Sample.Published();
        (await Citizen.Visit("/about")).ShouldSay("listen");
        var item = (await Sample.Public())!.ItemId;
        await Sample.In(services =>
            services.GetRequiredService<ItemPublishing>().WithdrawAsync(item, "wrong figures", default, "The figures were wrong.")
        );
        var page = await Citizen.Visit("/about");
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        page.ShouldSay("The figures were wrong.");
        Assert.DoesNotContain("wrong figures", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("listen", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Site_map_and_feed_name_every_public_page_and_are_well_formed()
    {
        await Sample.Published();
        var map = XDocument.Parse((await Citizen.Visit("/sitemap.xml")).Html);
        Assert.Contains(
            map.Descendants().Where(each => each.Name.LocalName == "loc"),
            loc => loc.Value.EndsWith("/about", StringComparison.Ordinal)
        );
        var feed = XDocument.Parse((await Citizen.Visit("/feed.xml")).Html);
        Assert.Equal(
            "Title of about",
            feed.Descendants().Single(each => each.Name.LocalName == "entry").Elements().First().Value
        );
        (await Citizen.Visit("/robots.txt")).ShouldSay("Disallow: /desk");
    }

    [Fact]
    public async Task Every_page_the_office_issues_carries_its_name_and_its_contact_block()
    {
        await Sample.Published();
        foreach (var address in new[] { "/", "/about" })
        {
            var page = await Citizen.Visit(address);
            Assert.NotNull(page.Document.QuerySelector("header .heed-header__name"));
            Assert.NotNull(page.Document.QuerySelector("footer address"));
        }
    }
}

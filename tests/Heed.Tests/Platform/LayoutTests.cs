using System.Net;
using System.Security.Claims;
using Heed.Platform.Doors;
using Heed.Platform.Layout;
using Heed.Tests.Harness;

namespace Heed.Tests.Platform;

/// <summary>What stands around every page.</summary>
public sealed class LayoutTests : RoomTest
{
    protected override string? Demonstration => "kent";

    [Fact]
    public async Task A_public_page_has_the_office_the_way_out_the_skip_link_and_the_contact_block()
    {
        var page = await Citizen.Visit("/");
        Assert.Equal("#main", page.Document.QuerySelector(".govuk-skip-link")!.GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector("main#main"));
        Assert.Contains("Commissioner for Kent", page.Document.QuerySelector("header")!.TextContent);
        Assert.StartsWith("/brand-mark.svg", page.Document.QuerySelector("header img")!.GetAttribute("src"));
        Assert.NotNull(page.Document.QuerySelector("footer a[href^='mailto:']"));
        page.ShouldSay("This is a demonstration");
    }

    [Fact]
    public async Task The_quick_exit_is_where_it_matters_and_promises_no_single_key()
    {
        foreach (var address in new[] { "/consultations", "/you-said" })
        {
            var exit = (await Citizen.Visit(address)).Document.QuerySelector("[data-quick-exit]")!;
            Assert.StartsWith("https://", exit.QuerySelector("a")!.GetAttribute("href"));
            Assert.Contains("Shift 3 times", exit.TextContent);
        }
        Assert.Null((await Citizen.Visit("/")).Document.QuerySelector("[data-quick-exit]"));
    }

    [Fact]
    public async Task An_office_without_a_mark_has_one_drawn_of_its_areas_first_letters()
    {
        var mark = await Citizen.Client.GetStringAsync("/brand-mark.svg");
        Assert.Contains(">KM</text>", mark);
        Assert.Contains("#14576b", mark);
    }

    [Fact]
    public async Task Nothing_on_a_page_comes_from_elsewhere_and_all_of_it_is_there()
    {
        var page = await Citizen.Visit("/");
        var parts = page
            .Document.QuerySelectorAll("link[href], script[src], img[src]")
            .Select(part => part.GetAttribute("href") ?? part.GetAttribute("src")!)
            .ToList();
        Assert.True(parts.Count >= 4);
        foreach (var part in parts.Where(part => !part.StartsWith("/feed")))
        {
            Assert.StartsWith("/", part);
            var answer = await Citizen.Client.GetAsync(part);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_offices_colour_is_a_stylesheet()
    {
        var sheet = await Citizen.Client.GetStringAsync("/brand.css");
        Assert.Contains("--heed-accent:#14576b", sheet);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_the_sites_clothes()
    {
        var page = await Citizen.Visit("/nowhere/at/all");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("We cannot find this page", page.Heading);
        Assert.NotNull(page.Document.QuerySelector(".heed-header"));
    }

    [Fact]
    public async Task The_desk_shows_who_is_signed_in_and_places_that_open()
    {
        var officer = await Officer("engagement");
        var desk = await officer.Visit("/desk");
        Assert.NotNull(desk.Document.QuerySelector(".heed-bar__person strong"));
        var places = desk.Document.QuerySelectorAll(".heed-desk__places a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(places);
        foreach (var place in places)
            Assert.Equal(HttpStatusCode.OK, (await officer.Visit(place)).Status);
    }
}

/// <summary>The desk's places without a program around them.</summary>
public sealed class DeskNavigationTests
{
    private static readonly NavigationLink[] Links =
    [
        new(NavigationSide.Desk, "Second", "Secret", "/desk/secret", 3, "Second/Desk/Secret"),
        new(NavigationSide.Desk, "First", "Open", "/desk/open", 2, "First/Desk"),
        new(NavigationSide.Desk, "Second", "Also open", "/desk/also", 4, "Second/Desk"),
        new(NavigationSide.Site, "First", "Public", "/public", 1),
    ];

    private sealed class Doorman : IDeskAccess
    {
        public bool MayRead(ClaimsPrincipal person, string folder) => !folder.EndsWith("Secret", StringComparison.Ordinal);

        public bool MayAct(ClaimsPrincipal person, string folder) => false;
    }

    [Fact]
    public void Only_places_that_may_be_read_are_shown_in_order_and_by_room()
    {
        var groups = new DeskNavigation(Links, new Doorman()).For(new ClaimsPrincipal());
        Assert.Equal(["First: Open", "Second: Also open"], groups.Select(group => $"{group.Name}: {group.Links.Single().Text}"));
    }

    [Theory]
    [InlineData("/desk", "/desk", true)]
    [InlineData("/desk", "/desk/open", false)]
    [InlineData("/desk/open", "/desk/open/12", true)]
    [InlineData("/desk/open", "/desk/opening", false)]
    public void A_place_is_current_on_the_pages_below_it(string href, string path, bool isHere) =>
        Assert.Equal(isHere, DeskNavigation.IsHere(new(NavigationSide.Desk, "First", "Open", href, 1), path));
}

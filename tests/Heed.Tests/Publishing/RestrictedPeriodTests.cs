using Heed.Publishing;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Publishing;

public sealed class RestrictedPeriodTests : RoomTest
{
    protected override string? Demonstration => "kent";

    [Fact]
    public async Task Inside_a_restricted_period_nothing_is_published_without_a_named_reason()
    {
        var version = await Sample.Cleared();
        Clock.Now = new DateTimeOffset(2027, 4, 20, 9, 0, 0, TimeSpan.Zero);
        var officer = await Officer("communications");
        var page = await officer.Visit($"/desk/publishing/versions/{version}/publish");
        page.ShouldSay("Local elections, 6 May 2027");
        page = await page.Choose("Now").Press("Publish");
        page.ShouldRefuse("lies in a restricted period");
        Assert.Null(await Sample.Public());
        page = await page.Fill("If it is to be published inside this period, say why", "The law sets the date").Press("Publish");
        page.ShouldSay("Restricted period overridden: The law sets the date");
        Assert.NotNull(await Sample.Public());
        var publication = await Db(db => db.Set<Publication>().OrderByDescending(each => each.MadeAt).FirstAsync());
        Assert.Equal(("local-elections-2027", true), (publication.OverriddenPeriod, publication.MadeById is not null));
    }

    [Fact]
    public async Task A_restricted_period_months_ahead_is_no_warning_to_whoever_publishes_now()
    {
        var version = await Sample.Cleared();
        Clock.Now = new DateTimeOffset(2027, 1, 20, 9, 0, 0, TimeSpan.Zero);
        var page = await (await Officer("communications")).Visit($"/desk/publishing/versions/{version}/publish");
        page.ShouldSay("Coming up: Local elections, 6 May 2027");
        Assert.Null(page.Document.QuerySelector(".govuk-warning-text"));
        (await page.Choose("Now").Press("Publish")).ShouldSay("Public since");
    }

    [Fact]
    public async Task The_demonstration_office_has_its_fixed_pages_cleared_by_somebody_else_than_their_author()
    {
        foreach (var address in new[] { "/what-we-do", "/accessibility", "/privacy", "/contact" })
        {
            var page = await Citizen.Visit(address);
            Assert.True(page.Response.IsSuccessStatusCode, address);
            Assert.DoesNotContain('{', page.Document.QuerySelector("main")!.TextContent);
        }
        (await Citizen.Visit("/what-we-do")).ShouldSay("What we cannot do");
        (await Citizen.Visit("/contact")).ShouldSay("contact@kent.example");
    }
}

using Heed.Platform.Data;
using Heed.Platform.Web;
using Heed.Tests.Harness;
using Heed.Tests.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Platform;

public sealed class SiteCacheTests : RoomTest
{
    private const string Address = "/test/counted";

    protected override void Adjust(WebApplicationBuilder builder) => TestPages.Add(builder);

    [Fact]
    public async Task A_page_is_drawn_once_and_served_from_the_cache_to_everybody()
    {
        for (var i = 0; i < 5; i++)
            (await AnotherCitizen().Visit(Address)).ShouldSay("Drawn 1 times");
        Clock.Pass(TimeSpan.FromMinutes(5));
        (await Citizen.Visit(Address)).ShouldSay("Drawn 1 times");
    }

    [Fact]
    public async Task A_change_is_seen_at_the_next_request_on_the_node_that_made_it()
    {
        (await Citizen.Visit(Address)).ShouldSay("The fact is none");
        await Change("new", Services);
        (await Citizen.Visit(Address)).ShouldSay("The fact is new");
    }

    [Fact]
    public async Task A_change_that_is_not_saved_changes_nothing()
    {
        (await Citizen.Visit(Address)).ShouldSay("Drawn 1 times");
        await In(services => services.GetRequiredService<SiteChange>().AnnounceAsync(CancellationToken.None));
        Clock.Pass(TimeSpan.FromSeconds(10));
        (await Citizen.Visit(Address)).ShouldSay("Drawn 1 times");
    }

    [Fact]
    public async Task Another_node_is_at_most_two_seconds_behind()
    {
        await using var other = TestHost.Build(Place, Clock, adjust: TestPages.Add);
        await other.StartAsync();
        using var client = new HttpClient(other.GetTestServer().CreateHandler()) { BaseAddress = new Uri("http://localhost") };
        Assert.Contains("The fact is none", await client.GetStringAsync(Address));

        await Change("new", Services);
        Clock.Pass(TimeSpan.FromSeconds(2));
        Assert.Contains("The fact is new", await client.GetStringAsync(Address));
    }

    [Fact]
    public async Task A_page_that_knows_when_it_changes_is_not_kept_beyond_that()
    {
        var count = Services.GetRequiredService<DrawCount>();
        count.ChangesAt = Clock.Now.AddMinutes(10);
        (await Citizen.Visit(Address)).ShouldSay("Drawn 1 times");
        Clock.Pass(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        (await Citizen.Visit(Address)).ShouldSay("Drawn 1 times");
        Clock.Pass(TimeSpan.FromMilliseconds(1));
        count.ChangesAt = null;
        (await Citizen.Visit(Address)).ShouldSay("Drawn 2 times");
    }

    [Fact]
    public async Task A_page_whose_time_has_come_is_not_kept_at_all()
    {
        Services.GetRequiredService<DrawCount>().ChangesAt = Clock.Now;
        (await Citizen.Visit(Address)).ShouldSay("Drawn 1 times");
        (await Citizen.Visit(Address)).ShouldSay("Drawn 2 times");
    }

    private static Task Change(string value, IServiceProvider provider) =>
        new Sample(provider, new FakeClock()).In(async services =>
        {
            var db = services.GetRequiredService<HeedDb>();
            db.Add(new SystemValue("shown", value));
            await services.GetRequiredService<SiteChange>().AnnounceAsync(CancellationToken.None);
            await db.SaveChangesAsync();
        });
}

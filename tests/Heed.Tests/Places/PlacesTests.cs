using System.Net;
using Heed.Places.Doors;
using Heed.Places.Figures;
using Heed.Platform.Audit;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Places;

public sealed class PlacesTests : RoomTest
{
    protected override string? Demonstration => "kent";

    private Task<PlacesSnapshot> Places => Services.GetRequiredService<IPlaces>().ReadAsync(CancellationToken.None).AsTask();

    [Fact]
    public async Task The_public_finds_every_area_and_its_page()
    {
        var page = await Citizen.Visit("/areas");
        foreach (var area in (await Places).Areas)
        {
            var shown = await page.Follow(area.Name);
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.Equal(area.Name, shown.Heading);
            shown.ShouldSay("Office for National Statistics");
        }
    }

    [Fact]
    public async Task An_area_that_is_not_there_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Citizen.Visit("/areas/atlantis")).Status);

    [Fact]
    public async Task Shares_are_of_those_counted_there_and_add_up()
    {
        var places = await Places;
        Assert.NotEmpty(places.Areas);
        foreach (var view in places.Areas.SelectMany(area => MarginDisplay.Of(places, area.Code)))
        {
            Assert.Equal(view.Total, view.Rows.Sum(row => row.People));
            Assert.Equal(1, view.Rows.Sum(row => row.Share), 9);
            Assert.Equal(1, view.Rows.Sum(row => row.WholeShare ?? 0), 9);
        }
    }

    [Fact]
    public async Task An_area_that_ends_leaves_the_public_list_the_day_after_and_keeps_its_page()
    {
        var page = await (await Officer("administrator")).Visit("/desk/places/dover");
        (await page.FillDate("Last day", new DateOnly(2026, 9, 16)).Press("Save days")).ShouldSay("Saved");
        Assert.NotNull((await Citizen.Visit("/areas")).Document.QuerySelector("a[href='/areas/dover']"));
        Clock.Pass(TimeSpan.FromDays(2));
        Assert.Null((await Citizen.Visit("/areas")).Document.QuerySelector("a[href='/areas/dover']"));
        (await Citizen.Visit("/areas/dover")).ShouldSay("16 September 2026");
        Assert.True(await Db(db => db.Set<AuditEntry>().AnyAsync(entry => entry.Act == "days of an area changed")));
    }

    [Fact]
    public async Task Two_people_who_change_an_area_at_once_are_told()
    {
        var administrator = await Officer("administrator");
        var (one, other) = (await administrator.Visit("/desk/places/dover"), await administrator.Visit("/desk/places/dover"));
        (await one.FillDate("Last day", new DateOnly(2030, 3, 31)).Press("Save days")).ShouldSay("Saved");
        var refused = await other.FillDate("Last day", new DateOnly(2031, 3, 31)).Press("Save days");
        refused.ShouldRefuse("Somebody else changed this area").ShouldSay("31 March 2030");
        (await refused.Press("Save days")).ShouldSay("Saved");
    }

    [Fact]
    public async Task An_area_cannot_end_before_it_begins()
    {
        var page = await (await Officer("administrator")).Visit("/desk/places/dover");
        (await page.FillDate("Last day", new DateOnly(1970, 1, 1)).Press("Save days")).ShouldRefuse(
            "same as or after the first day"
        );
    }
}

using Heed.Consultations;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Consultations.Results;

/// <summary>The picture that compares those who answered with those who live here.</summary>
public sealed class ProfilePictureTests : RoomTest
{
    protected override string? Demonstration => "kent";

    [Fact]
    public async Task No_figure_stands_beside_the_mark_of_the_population_and_each_says_what_it_is_of()
    {
        var id = await Db(db => db.Set<Consultation>().Where(each => each.Code == "SAFE").Select(each => each.Id).SingleAsync());
        var page = await (await Officer("engagement")).Visit($"/desk/consultations/{id:D}/results");
        // A figure in the picture stood behind the mark, and was read as the population's.
        Assert.NotEmpty(page.Document.QuerySelectorAll("#who-age svg line.chart__tick"));
        Assert.Empty(page.Document.QuerySelectorAll("#who-age svg text"));
        var texts = page.Document.QuerySelectorAll("#who-age .chart__row .chart__words").ToList();
        Assert.Matches("^[0-9]+% of answers, [0-9]+% of people$", Page.Words(texts[1]));
        Assert.Contains("Heard less than expected", texts.Select(Page.Words));
    }
}

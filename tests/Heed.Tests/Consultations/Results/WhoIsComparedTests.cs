using Heed.Consultations;
using Heed.Consultations.Results;
using Heed.Platform.Data;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Results;

/// <summary>Whose share of the answers is set beside whose share of the people.</summary>
public sealed class WhoIsComparedTests : RoomTest
{
    protected override string? Demonstration => "kent";

    [Fact]
    public async Task Ages_are_compared_among_people_of_16_and_over()
    {
        var age = await In(async services =>
        {
            var open = await services
                .GetRequiredService<HeedDb>()
                .Set<Consultation>()
                .SingleAsync(each => each.Slug == "feeling-safe-where-you-live");
            var results = await services.GetRequiredService<ResultsQuery>().ReadAsync(open, default);
            return results.Profile.Single(margin => margin.Code == "age");
        });
        Assert.DoesNotContain("under16", age.Rows.Select(row => row.Code));
        Assert.Equal(1, age.Rows.Sum(row => row.PopulationShare), 9);
        Assert.Equal(1, age.Rows.Sum(row => row.Share!.Value), 9);
        Assert.Equal(age.Base, age.Rows.Sum(row => row.Count));
    }
}

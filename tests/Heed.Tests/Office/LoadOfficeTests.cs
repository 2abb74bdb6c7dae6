using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Places.Doors;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Office;

public sealed class LoadOfficeTests : RoomTest
{
    private static string Kent => File.ReadAllText(OfficeFile.PathOf("kent"));

    private static string RealKent =>
        Kent.Replace("\"demonstration\": true", "\"demonstration\": false", StringComparison.Ordinal);

    [Fact]
    public async Task A_real_office_is_loaded_once_with_its_places()
    {
        await LoadAsync(RealKent);
        Assert.Equal("Kent Commissioner’s Office", Services.GetRequiredService<IOfficeProfile>().Current.Names.ShortName);
        Assert.Equal(13, (await Services.GetRequiredService<IPlaces>().ReadAsync(CancellationToken.None)).Areas.Count);
        Assert.Equal(
            "kent",
            await Db(db =>
                db.Set<SystemValue>().Where(fact => fact.Name == SystemValue.OfficeCode).Select(fact => fact.Value).SingleAsync()
            )
        );
        var again = await Assert.ThrowsAsync<VerbRefusal>(() => LoadAsync(RealKent));
        Assert.Contains("has an office already", again.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ not json", "is not JSON: line 1")]
    [InlineData("[]", "must be one JSON object")]
    [InlineData("{\"code\":\"x\"}", "\"names\" is missing")]
    public async Task A_file_that_is_none_is_refused_with_what_is_wrong(string text, string why)
    {
        var refusal = await Assert.ThrowsAsync<VerbRefusal>(() => LoadAsync(text));
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demonstration_file_is_no_real_office() =>
        Assert.Contains(
            "invented",
            (await Assert.ThrowsAsync<VerbRefusal>(() => LoadAsync(Kent))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Sums_and_groupings_that_do_not_add_up_are_refused_and_nothing_is_stored()
    {
        var broken = RealKent.Replace("\"slug\": \"dover\"", "\"slug\": \"ashford\"", StringComparison.Ordinal);
        var refusal = await Assert.ThrowsAsync<VerbRefusal>(() => LoadAsync(broken));
        Assert.Contains("Two areas have the same address", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync<Heed.Office.ProfileRecord>());
    }

    private Task<OfficeProfile> LoadAsync(string text) =>
        In(services =>
            services.GetRequiredService<LoadOffice>().FromTextAsync(text, demonstration: false, CancellationToken.None)
        );
}

using Heed.Platform.Data;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Platform;

public sealed class HarnessTests : RoomTest
{
    [Fact]
    public async Task The_program_answers_on_a_migrated_database()
    {
        var page = await Citizen.Visit("/health");
        page.ShouldSay("ready");
    }

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public async Task Every_test_has_a_database_of_its_own(string value)
    {
        await Sample.Save(new SystemValue("test", value));
        Assert.Equal(value, await Db(db => db.Set<SystemValue>().Select(fact => fact.Value).SingleAsync()));
    }

    [Fact]
    public async Task An_officer_is_signed_in_at_the_desk_and_a_citizen_is_not()
    {
        var today = await (await Officer("engagement")).Visit("/desk");
        Assert.Equal("/desk", today.ShouldBeFine().Path);
        Assert.StartsWith("/sign-in", (await Citizen.Visit("/desk")).Path);
        Assert.NotEqual(await IdOfOfficer("engagement"), await IdOfOfficer("analyst"));
    }
}

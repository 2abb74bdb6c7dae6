using Heed.Office.Doors;
using Heed.Platform.Data;
using Heed.Staff;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Staff;

/// <summary>Looking around in the demonstration office.</summary>
public sealed class DemonstrationSignInTests : RoomTest
{
    protected override string? Demonstration => "kent";

    [Fact]
    public async Task Whoever_looks_around_is_at_the_desk_in_two_presses()
    {
        var list = await Citizen.Visit("/sign-in");
        var person = list.Document.QuerySelectorAll("td button")[0].TextContent.Trim();
        var code = await list.Press(person);
        Assert.Equal("/sign-in/code", code.Path);
        Assert.Matches("^[0-9]{6}$", code.ValueOf("Code"));
        var again = await code.Fill("Code", "000000").Press("Sign in");
        again.ShouldRefuse("That code does not match");
        Assert.NotEqual("000000", again.ValueOf("Code"));
        Assert.Equal("/desk", (await again.Press("Sign in")).Path);
    }

    [Fact]
    public async Task The_office_holder_of_the_profile_is_the_one_who_signs_in()
    {
        var holder = Services.GetRequiredService<IOfficeProfile>().Current.NameNow("office-holder", Clock);
        var account = await In(services =>
            services.GetRequiredService<HeedDb>().Set<Account>().SingleAsync(each => each.Name == holder)
        );
        Assert.Contains("office-holder", account.Roles);
    }
}

using Heed.Decisions;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Decisions;

public sealed class OvertakingTests : RoomTest
{
    protected override Task PrepareAsync() => Sample.Office();

    [Fact]
    public async Task Two_people_who_edit_one_finding_at_once_lose_nothing_they_typed()
    {
        var finding = await Sample.Finding(await Sample.Closed(), "More lights");
        var address = $"/desk/decisions/findings/{finding.Id}/edit";
        var first = await (await Officer("engagement")).Visit(address);
        var second = await (await Officer("communications")).Visit(address);
        (await first.Fill("What people said", "The first person’s words.").Press("Save")).ShouldBeFine();
        var page = await second.Fill("What people said", "The second person’s words.").Press("Save");
        page.ShouldRefuse("Somebody else changed this while you had it open").ShouldSay("The first person’s words.");
        Assert.Equal("The second person’s words.", page.ValueOf("What people said"));
        Assert.Equal("The first person’s words.", (await Db(db => db.Set<Finding>().SingleAsync())).Said);
        (await page.Press("Save")).ShouldBeFine();
        Assert.Equal("The second person’s words.", (await Db(db => db.Set<Finding>().SingleAsync())).Said);
    }

    [Fact]
    public async Task Two_people_who_decide_at_once_lose_nothing_they_typed()
    {
        var finding = await Sample.Finding(await Sample.Closed(), "More lights");
        var address = $"/desk/decisions/findings/{finding.Id}/decide";
        var first = await (await Officer("engagement")).Visit(address);
        var second = await (await Officer("office-holder")).Visit(address);
        (await Typed(first, "Yes to lamps.").Press("Save the decision")).ShouldBeFine();
        var page = await Typed(second, "No to lamps.").Press("Save the decision");
        page.ShouldRefuse("Somebody else changed this").ShouldSay("Yes to lamps.");
        Assert.Equal("No to lamps.", page.ValueOf("What was decided"));
        Assert.Equal("Yes to lamps.", (await Db(db => db.Set<Finding>().SingleAsync())).Decision);
    }

    [Fact]
    public async Task Two_people_who_move_one_action_on_at_once_lose_nothing_they_typed()
    {
        var finding = await Sample.Finding(await Sample.Closed(), "More lights", answered: true);
        var action = await Sample.Action(finding, "Put up lamps.");
        var address = $"/desk/decisions/actions/{action.Id}";
        var first = await (await Officer("engagement")).Visit(address);
        var second = await (await Officer("communications")).Visit(address);
        (await first.Fill("What has happened so far", "Two lamps are up.").Press("Save")).ShouldBeFine();
        var page = await second.Fill("What has happened so far", "The lamps were ordered.").Press("Save");
        page.ShouldRefuse("Somebody else changed this").ShouldSay("Two lamps are up.");
        Assert.Equal("The lamps were ordered.", page.ValueOf("What has happened so far"));
    }

    private static Page Typed(Page page, string decision) =>
        page.Choose("Accepted", "What became of it?").Fill("What was decided", decision).Fill("Why", "Because.");
}

using Heed.Consultations;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Consultations.Make;

public sealed class DemonstrationTests : RoomTest
{
    protected override string? Demonstration => "leicestershire";

    [Fact]
    public async Task The_demonstration_has_one_open_one_coming_and_one_closed_each_launched_through_its_gates()
    {
        var all = await Db(db => db.Set<Consultation>().AsNoTracking().ToDictionaryAsync(each => each.Code));
        Assert.Equal(["COUNCILTAX", "JOURNEYS", "SAFE"], all.Keys.Order());
        Assert.All(all.Values, each => Assert.True(each.IsLaunched));
        var gates = await Db(db => db.Set<GateDecision>().AsNoTracking().ToListAsync());
        Assert.All(all.Values, each => Assert.True(gates.Count(gate => gate.ConsultationId == each.Id) >= 4));
        Assert.Equal(all["JOURNEYS"].RunsUntil, all["JOURNEYS"].ClosedAt);
        Assert.Null(all["SAFE"].ClosedAt);
        Assert.Null(all["COUNCILTAX"].FirstAnsweredAt);
        Assert.DoesNotContain(
            all.Values,
            each => each.Content().ToJson().Contains("{title}", StringComparison.OrdinalIgnoreCase)
        );
        var answers = await Db(db => db.Set<SheetCounter>().ToDictionaryAsync(each => each.ConsultationId, each => each.Last));
        Assert.Equal(640, answers[all["SAFE"].Id]);
        Assert.True(answers[all["JOURNEYS"].Id] >= 300);
    }
}

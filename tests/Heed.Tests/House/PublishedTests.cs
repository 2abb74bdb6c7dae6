using Heed.Platform.Data;
using Heed.Tests.Harness;

namespace Heed.Tests.House;

/// <summary>The program as it leaves the house.</summary>
public sealed class PublishedTests : EngineTest
{
    [Fact]
    public async Task The_program_starts_from_its_folder_and_is_ready()
    {
        var place = await TestDatabases.EmptyAsync(Engine);
        if (Engine == Engine.Postgres)
            Assert.Contains("up to date", await HeedProcess.RunAsync(place, "migrate"));
        await using (var program = await HeedProcess.ServeAsync(place))
            (await program.NewVisitor().Visit("/health")).ShouldSay("ready");
        await TestDatabases.DropAsync(place);
    }
}

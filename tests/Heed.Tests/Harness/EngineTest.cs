using Heed.Platform.Data;

namespace Heed.Tests.Harness;

/// <summary>A test that is run once for each engine. <see cref="RoomTest"/> gives it the program too.</summary>
public abstract class EngineTest
{
    /// <summary>The engine that this run of the test is on.</summary>
    protected Engine Engine { get; } = Engine.Parse(TestContext.Current.TestCase!.Traits[EngineFramework.Trait].Single());
}

using System.Reflection;
using Heed.Platform.Data;
using Heed.Tests.Harness;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestFramework(typeof(EngineFramework))]

namespace Heed.Tests.Harness;

/// <summary>xUnit's own framework, except that every test of an <see cref="EngineTest"/> is run once for each engine and says which.</summary>
public sealed class EngineFramework : XunitTestFramework
{
    /// <summary>Name of the trait that tells a test its engine; also usable as a filter: <c>-trait Engine=Postgres</c>.</summary>
    public const string Trait = "Engine";

    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) =>
        new Discoverer(new XunitTestAssembly(assembly, null, assembly.GetName().Version));

    private sealed class Discoverer(IXunitTestAssembly assembly) : XunitTestFrameworkDiscoverer(assembly)
    {
        protected override ValueTask<bool> FindTestsForMethod(
            IXunitTestMethod testMethod,
            ITestFrameworkDiscoveryOptions discoveryOptions,
            Func<ITestCase, ValueTask<bool>> discoveryCallback
        ) =>
            !IsOfThisRun(testMethod.TestClass.Class)
                ? ValueTask.FromResult(true)
                : base.FindTestsForMethod(
                    testMethod,
                    discoveryOptions,
                    testMethod.TestClass.Class.IsAssignableTo(typeof(EngineTest))
                        ? found => OnEachEngineAsync((IXunitTestCase)found, discoveryCallback)
                        : discoveryCallback
                );

        /// <summary><c>HEED_TEST_ROOM</c> is for runners that take no filter, such as that of <c>./heed mutate</c>.</summary>
        private static bool IsOfThisRun(Type tests) =>
            Environment.GetEnvironmentVariable("HEED_TEST_ROOM") is not { Length: > 0 } room
            || tests.Namespace!.StartsWith($"Heed.Tests.{room}", StringComparison.Ordinal);

        private static async ValueTask<bool> OnEachEngineAsync(
            IXunitTestCase found,
            Func<ITestCase, ValueTask<bool>> discoveryCallback
        )
        {
            foreach (var engine in Engines.OfThisRun)
                if (!await discoveryCallback(On(engine, found)))
                    return false;
            return true;
        }

        private static XunitTestCase On(Engine engine, IXunitTestCase found)
        {
            var name = $"{found.TestCaseDisplayName} [{engine}]";
            var id = $"{found.UniqueID}-{engine}";
            var traits = found.Traits.ToDictionary(
                trait => trait.Key,
                trait => trait.Value.ToHashSet(StringComparer.OrdinalIgnoreCase),
                StringComparer.OrdinalIgnoreCase
            );
            traits[Trait] = [engine.ToString()];
            return found is XunitDelayEnumeratedTheoryTestCase theory
                ? new XunitDelayEnumeratedTheoryTestCase(
                    found.TestMethod,
                    name,
                    id,
                    found.Explicit,
                    theory.SkipTestWithoutData,
                    traits: traits,
                    timeout: found.Timeout
                )
                : new XunitTestCase(
                    found.TestMethod,
                    name,
                    id,
                    found.Explicit,
                    traits: traits,
                    testMethodArguments: (found as XunitTestCase)?.TestMethodArguments,
                    timeout: found.Timeout
                );
        }
    }
}

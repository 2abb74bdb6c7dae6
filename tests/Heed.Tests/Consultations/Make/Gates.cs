using Heed.Consultations;
using Heed.Consultations.Launching;
using Heed.Platform.Data;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Make;

/// <summary>For tests of what comes after launch: every gate let through by somebody, with a reason.</summary>
internal static class Gates
{
    public static Task PassGates(this Sample sample, Guid consultation) =>
        sample.In(async services =>
        {
            var gates = services.GetRequiredService<LaunchGates>();
            var found = await services
                .GetRequiredService<HeedDb>()
                .Set<Consultation>()
                .SingleAsync(each => each.Id == consultation);
            foreach (var gate in Enum.GetValues<Gate>())
                Assert.Null(await gates.DecideAsync(found, gate, Guid.NewGuid(), true, "For a test.", default));
        });
}

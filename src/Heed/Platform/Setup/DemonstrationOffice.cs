using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Setup;

/// <summary>The demonstration office: made room by room through the code of real use, and marked as a demonstration.</summary>
public static class DemonstrationOffice
{
    /// <summary>Fills an empty database. Does nothing when this office is there already; refuses a database with anything else in it.</summary>
    public static async Task FillAsync(IServiceProvider services, string office, CancellationToken cancel)
    {
        var db = services.GetRequiredService<HeedDb>();
        var mark = await db.Set<SystemValue>().SingleOrDefaultAsync(fact => fact.Name == SystemValue.DemonstrationOffice, cancel);
        if (mark is not null && !string.Equals(mark.Value, office, StringComparison.Ordinal))
            throw new VerbRefusal(
                $"This data folder already holds the demonstration office \"{mark.Value}\". Give another --data folder."
            );
        if (mark is not null)
            return;
        if (await db.Set<SystemValue>().AnyAsync(fact => fact.Name == SystemValue.OfficeCode, cancel))
            throw new VerbRefusal("This data folder holds a real office. A demonstration office needs an empty folder.");
        foreach (var sample in services.GetServices<ISample>())
            await sample.FillAsync(office, cancel);
        db.Add(new SystemValue(SystemValue.DemonstrationOffice, office));
        await db.SaveChangesAsync(cancel);
    }
}

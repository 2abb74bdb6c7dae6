using System.Reflection;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Heed.Platform.Setup;
using Heed.Staff.Roles;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.About;

/// <summary>What runs here, read from the program itself, so that it is never out of date.</summary>
internal sealed class IndexModel(
    HeedDb db,
    DataLocation place,
    AuditChain chain,
    IEnumerable<TimetableEntry> timetable,
    IActionDescriptorCollectionProvider pages,
    RoleTable roles,
    IEnumerable<IRoom> rooms
) : PageModel
{
    public sealed record Room(string Name, int SitePages, int DeskPages, IReadOnlyList<string> WhoActs);

    public string Version { get; } =
        typeof(IndexModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[
            0
        ];

    public string Engine { get; private set; } = "";

    public string Schema { get; private set; } = "";

    public long Blocks { get; private set; }

    public int Unsealed { get; private set; }

    public DateTimeOffset? SealedAt { get; private set; }

    /// <summary>What is wrong with the chain, when it was asked for.</summary>
    public IReadOnlyList<string>? Faults { get; private set; }

    public IReadOnlyList<(TimetableEntry Entry, JobRecord? Record)> Jobs { get; private set; } = [];

    public IReadOnlyList<Room> Rooms { get; private set; } = [];

    public async Task OnGetAsync(bool check, CancellationToken cancel)
    {
        Engine = place.EngineName + (place.IsEmbedded ? ", in the data folder" : "");
        Schema = (await db.Database.GetAppliedMigrationsAsync(cancel)).Last();
        var last = await db.Set<AuditBlock>().AsNoTracking().OrderByDescending(block => block.Number).FirstOrDefaultAsync(cancel);
        (Blocks, SealedAt) = (last?.Number ?? 0, last?.SealedAt);
        Unsealed = await db.Set<AuditEntry>().CountAsync(entry => entry.Block == null, cancel);
        if (check)
            Faults = await chain.FaultsAsync(cancel);
        var records = await db.Set<JobRecord>().AsNoTracking().ToDictionaryAsync(job => job.Name, cancel);
        Jobs = [.. timetable.Select(entry => (entry, records.GetValueOrDefault(entry.Name)))];
        Rooms = [.. rooms.Select(room => Look(room.GetType().Name[..^"Room".Length]))];
    }

    private Room Look(string name)
    {
        var all = pages.ActionDescriptors.Items.OfType<PageActionDescriptor>().Select(page => page.ViewEnginePath).ToList();
        return new(
            name,
            all.Count(path =>
                path.StartsWith($"/{name}/", StringComparison.Ordinal) && !path.Contains("/Desk/", StringComparison.Ordinal)
            ),
            all.Count(path => path.StartsWith($"/{name}/Desk/", StringComparison.Ordinal)),
            roles.RolesWith(Access.Act, $"{name}/Desk")
        );
    }
}

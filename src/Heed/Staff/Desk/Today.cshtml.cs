using Heed.Platform.Doors;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Staff.Desk;

/// <summary>The desk's first page: what each room says to the person who looks.</summary>
internal sealed class TodayModel(IEnumerable<IToday> rooms, IDeskAccess access, TimeProvider clock) : PageModel
{
    private readonly List<TodayLine> lines = [];

    public DateTimeOffset Now { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Now = clock.GetUtcNow();
        foreach (var room in rooms.Where(room => access.MayRead(User, room.Folder)))
            lines.AddRange(await room.LinesAsync(User, Now, cancel));
    }

    /// <summary>The lines of a part: urgent ones first, then by time, the newest first for what has happened.</summary>
    public IReadOnlyList<TodayLine> Of(TodayPart part)
    {
        var mine = lines.Where(line => line.Part == part).OrderByDescending(line => line.Urgent);
        return part == TodayPart.Happened
            ? [.. mine.ThenByDescending(line => line.At)]
            : [.. mine.ThenBy(line => line.At ?? DateTimeOffset.MinValue)];
    }
}

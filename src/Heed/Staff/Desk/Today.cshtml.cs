using Heed.Platform.Doors;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Staff.Desk;

/// <summary>The desk's first page: what each room says to the person who looks.</summary>
internal sealed class TodayModel(
    IEnumerable<IToday> rooms,
    IEnumerable<ITodayPanel> pictures,
    IDeskAccess access,
    TimeProvider clock
) : PageModel
{
    private readonly List<TodayLine> lines = [];

    /// <summary>"Friday 27 November 2026".</summary>
    public string Day { get; private set; } = "";

    public IReadOnlyList<TodayPanel> Panels { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        Day = LondonTime.Weekday(LondonTime.DateAt(now));
        foreach (var room in rooms.Where(room => access.MayRead(User, room.Folder)))
            lines.AddRange(await room.LinesAsync(User, now, cancel));
        var panels = new List<TodayPanel>();
        foreach (var picture in pictures.Where(picture => access.MayRead(User, picture.Folder)))
            if (await picture.ReadAsync(now, cancel) is { } panel)
                panels.Add(panel);
        Panels = panels;
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

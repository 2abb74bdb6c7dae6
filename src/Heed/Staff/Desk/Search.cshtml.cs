using Heed.Platform.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Staff.Desk;

/// <summary>A search over everything at the desk that this person may open.</summary>
internal sealed class SearchModel(IEnumerable<IDeskSearch> rooms, IDeskAccess access) : PageModel
{
    private const int MostOfRoom = 5;
    private const int MostWords = 8;

    public sealed record Found(IDeskSearch Room, IReadOnlyList<DeskHit> Hits)
    {
        /// <summary>There may be more than is shown.</summary>
        public bool IsFull => Hits.Count == MostOfRoom;
    }

    [BindProperty(SupportsGet = true, Name = "words")]
    public string? Typed { get; set; }

    public IReadOnlyList<Found> Rooms { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Typed = Typed?.Trim();
        var words = (Typed ?? "")
            .ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Take(MostWords)
            .ToList();
        if (words.Count == 0)
            return;
        var found = new List<Found>();
        foreach (var room in rooms.Where(room => access.MayRead(User, room.Folder)).OrderBy(room => room.Order))
            found.Add(new(room, await room.FindAsync(words, MostOfRoom, cancel)));
        Rooms = [.. found.Where(room => room.Hits.Count > 0)];
    }
}

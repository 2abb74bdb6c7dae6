using Heed.Consultations.Launching;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Publishing.Doors;
using Heed.Staff.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Launch;

/// <summary>Sends the present content for clearance, and lists the versions with their status.</summary>
public sealed class SendModel(
    HeedDb db,
    TimeProvider clock,
    ConsultationPublishing publishing,
    ItemPublishing items,
    StaffNames names
) : ConsultationPage(db, clock)
{
    public IReadOnlyList<string> Obstacles { get; private set; } = [];
    public IReadOnlyList<VersionStatus> Versions { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Authors { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The newest version has the same content as the consultation.</summary>
    public bool IsSent =>
        Consultation is { SentDigest: not null, ChangedSinceSent: false }
        && Versions is [{ State: not VersionState.Returned }, ..];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var refusal = await publishing.SendAsync(Consultation, User.PersonId()!.Value, cancel);
        return await DoneAsync(
            refusal,
            null,
            "Sent for clearance. Somebody else clears it; then it can be launched.",
            Home,
            cancel
        );
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Obstacles = await publishing.ObstaclesAsync(Consultation, cancel);
        Versions = await items.HistoryAsync(ConsultationContent.Kind, Id, cancel);
        Authors = await names.OfAsync(Versions.Select(version => version.AuthorId), cancel);
    }
}

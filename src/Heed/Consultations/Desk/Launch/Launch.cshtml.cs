using Heed.Consultations.Launching;
using Heed.Platform.Data;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Launch;

public sealed class LaunchModel(HeedDb db, TimeProvider clock, ConsultationPublishing publishing, ItemPublishing items)
    : ConsultationPage(db, clock)
{
    public VersionStatus? Newest { get; private set; }
    public bool IsCleared => Newest is { State: VersionState.Cleared };

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var again = Consultation.IsLaunched;
        var refusal = await publishing.LaunchAsync(Consultation, cancel);
        return await DoneAsync(
            refusal,
            null,
            again ? "The new version is public." : "Launched. The public can see it now.",
            Home,
            cancel
        );
    }

    protected override async Task ShowAsync(CancellationToken cancel) =>
        Newest = await items.StatusAsync(ConsultationContent.Kind, Id, cancel);
}

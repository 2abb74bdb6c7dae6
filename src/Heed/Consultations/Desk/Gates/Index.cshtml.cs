using Heed.Consultations.Launching;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Heed.Staff.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Gates;

/// <summary>The launch gates: what the program found, and what people decided.</summary>
public sealed class IndexModel(HeedDb db, TimeProvider clock, LaunchGates gates, StaffNames names, IDeskAccess access)
    : ConsultationPage(db, clock)
{
    public IReadOnlyList<GateStatus> Gates { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> People { get; private set; } = new Dictionary<Guid, string>();
    public bool MayConfirm => access.MayAct(User, ConsultationsLinks.Desk.Gates.Folder);
    public bool MayOverride => access.MayAct(User, ConsultationsLinks.Desk.Override.Folder);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(cancel);

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Gates = await gates.StatusAsync(Consultation, cancel);
        People = await names.OfAsync(
            Gates.Select(gate => gate.Decision ?? gate.Outdated).OfType<GateDecision>().Select(decision => decision.PersonId),
            cancel
        );
    }

    public string NameOf(GateDecision decision) => People.GetValueOrDefault(decision.PersonId) ?? "Somebody";
}

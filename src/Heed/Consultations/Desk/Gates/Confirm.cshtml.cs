using Heed.Consultations.Launching;
using Heed.Platform.Data;

namespace Heed.Consultations.Desk.Gates;

public sealed class ConfirmModel(HeedDb db, TimeProvider clock, LaunchGates gates) : GatePage(db, clock, gates)
{
    protected override bool IsOverride => false;
}

using Heed.Consultations.Desk.Gates;
using Heed.Consultations.Launching;
using Heed.Platform.Data;

namespace Heed.Consultations.Desk.Override;

public sealed class GateModel(HeedDb db, TimeProvider clock, LaunchGates gates) : GatePage(db, clock, gates)
{
    protected override bool IsOverride => true;
}
